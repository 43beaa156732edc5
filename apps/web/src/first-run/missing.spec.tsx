import { screen } from '@testing-library/react';
import type { Readiness } from '../api/views';
import { knownAlready, showInApp } from '../app/show-in-app';
import { FIRST_RUN_NOTE_MESSAGES } from '../app/first-run.messages';
import { bring } from '../language/languages';
import { SESSION } from '../session/session';
import { FIRST_RUN_MESSAGES } from './first-run.messages';
import { ReachStep } from './reach-step';
import { Ready } from './ready';

bring(FIRST_RUN_NOTE_MESSAGES);
bring(FIRST_RUN_MESSAGES);

const nobody = { people: 0, named: [] };
const crowd = {
  people: 15,
  named: ['Ayu', 'Budi', 'Citra', 'Dewi'].map((name) => ({ employeeId: name, name })),
};
const company: Readiness = {
  ...{ people: 40, front: 15, teams: [], reasons: { live: 15, drafts: 0, unclear: true } },
  ...{ withoutRole: nobody, unreachable: nobody, reachable: { phone: 0, counter: 15, chat: 0, email: 0 } },
};

async function said(part: () => React.ReactNode): Promise<string> {
  const queries = knownAlready();
  queries.setQueryData(SESSION, { signedIn: true, roles: ['hr'] });
  showInApp(() => <main>{part()}</main>, queries);
  return (await screen.findByRole('main')).textContent;
}

describe('what is missing at a first run', () => {
  it('keeps a company from being called ready, with a few names and a way to each', async () => {
    const text = await said(() => <Ready company={{ ...company, unreachable: crowd, withoutRole: crowd }} />);
    expect(text).toContain('Handoffs work, but not for everybody');
    expect(text).not.toContain('Your company is ready');
    expect(text).toContain('Can be reached in no way: Ayu, Budi, Citra and 12 more.');
    expect(screen.getByRole('link', { name: 'Say how they are reached' }).getAttribute('href')).toContain('step=reach');
    expect(screen.getByRole('link', { name: 'Say what they work as' }).getAttribute('href')).toContain('front-office');
  });

  it('is nothing in a company that counters suffice for', async () => {
    const text = await said(() => (
      <>
        <Ready company={company} />
        <ReachStep company={company} />
      </>
    ));
    expect(text).toContain('Your company is ready');
    expect(text).toContain('by telephone 0, at a counter 15');
    expect(text).toContain('Everybody of the front office can be reached.');
    expect(screen.queryAllByRole('textbox')).toEqual([]);
  });

  it('is typed in beside each name, and may be passed over', async () => {
    await said(() => <ReachStep company={{ ...company, unreachable: crowd }} />);
    expect(screen.getByText('Nobody of the front office can be reached')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Extension of Citra' })).toBeTruthy();
    const on = screen.getByRole('link', { name: 'They always fetch customers: go on to the trial' });
    expect(on.getAttribute('href')).toContain('step=try');
  });
});

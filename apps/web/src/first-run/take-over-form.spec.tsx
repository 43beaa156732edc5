import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { DefaultReasons } from '../api/views';
import { LanguageProvider } from '../language/language-provider';
import { bring } from '../language/languages';
import { FIRST_RUN_MESSAGES } from './first-run.messages';
import { LeftAsTheyWere, type Left } from './left-as-they-were';
import { TakeOverForm } from './take-over-form';
import type { Taken } from './use-taking-over';

jest.mock('../api/api', () => ({
  api: { POST: () => Promise.resolve({ data: answer }) },
  $api: { useQuery: () => ({ data: { roles: [] } }) },
}));
let answer: Taken;
bring(FIRST_RUN_MESSAGES);

const reason = (key: string, id: string, en: string) => ({
  ...{ reasonId: key, key, name: { id, en }, priority: 50 },
  ...{ proposed: [], leftOut: [] },
});
const defaults: DefaultReasons = {
  reasons: [
    reason('buy', 'Ingin membeli', 'Wants to buy'),
    reason('complaint', 'Keluhan', 'Complaint'),
    reason('unclear', 'Belum jelas', 'Unclear'),
  ],
  lastResorts: [
    { employeeId: 'sri', name: 'Sri', team: { id: 'Toko', en: 'Shop' } },
    { employeeId: 'sri-2', name: 'Sri', team: { id: 'Gudang', en: 'Warehouse' } },
  ],
};

/** As the step shows it: what is said outlives the form. */
function Shown({ isFirst }: { readonly isFirst: boolean }) {
  const [left, setLeft] = useState<Left>({ alreadyLive: [], switchedOff: [] });
  return (
    <>
      <div role="status">
        <LeftAsTheyWere left={left} />
      </div>
      <TakeOverForm defaults={defaults} teams={[]} isFirst={isFirst} onLeft={setLeft} />
    </>
  );
}

const show = (isFirst: boolean) =>
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <QueryClientProvider client={new QueryClient()}>
          <Shown isFirst={isFirst} />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>,
  );

async function takeOver(came: Taken): Promise<string> {
  answer = came;
  show(true);
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Take 3 reasons over' });
  await userEvent.click(button);
  await screen.findByRole('button', { name: 'Take 3 reasons over' });
  return screen.getByRole('status').textContent;
}

describe('taking the default reasons over', () => {
  it('says by name what somebody else had taken over or switched off meanwhile', async () => {
    const said = await takeOver({ taken: ['unclear'], alreadyLive: ['buy'], switchedOff: ['complaint'] });
    expect(said).toContain('Some stay as they were');
    expect(said).toMatch(/took these over before you.*: “Wants to buy”\./);
    expect(said).toMatch(/switched these off.*: “Complaint”\./);
  });

  it('says nothing of it where all were taken over', async () => {
    expect(await takeOver({ taken: ['buy', 'complaint', 'unclear'], alreadyLive: [], switchedOff: [] })).toBe('');
  });

  it('tells two of one name apart by their teams', () => {
    show(true);
    expect(screen.getAllByRole('option', { name: /^Sri/ }).map(({ textContent }) => textContent)).toEqual([
      'Sri · Shop',
      'Sri · Warehouse',
    ]);
  });

  it('chooses nothing that was left out when others were taken over', () => {
    show(false);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Choose reasons' }).disabled).toBe(true);
  });
});

import { screen } from '@testing-library/react';
import { $api } from '../../api/api';
import { knownAlready, showInApp } from '../../app/show-in-app';
import { bring } from '../../language/languages';
import { AfterImport } from './after-import';
import { IMPORT_MESSAGES } from './import.messages';

bring(IMPORT_MESSAGES);

const NOBODY = { people: 0, named: [] };

/** Where the end of an import leads, in a company with so many people of the front office that has handed somebody over, or not yet. */
async function ways(isDone: boolean, front: number, completed: boolean): Promise<(string | null)[]> {
  const queries = knownAlready();
  queries.setQueryData(['personas'], null);
  const readiness = $api.queryOptions('get', '/v1/readiness', {}).queryKey;
  queries.setQueryData(readiness, {
    people: 7,
    front,
    withoutRole: NOBODY,
    unreachable: NOBODY,
    reasons: { unclear: true },
  });
  queries.setQueryData($api.queryOptions('get', '/v1/first-handoff', {}).queryKey, { completed });
  showInApp(() => <AfterImport isDone={isDone} />, queries);
  await screen.findByRole('link', { name: 'Import another file' });
  return screen.getAllByRole('link').map((link) => `${link.textContent ?? ''} ${link.getAttribute('href') ?? ''}`);
}

const PEOPLE = 'See the people /people';
const ANOTHER = 'Import another file /people/import';

describe('the end of an import', () => {
  it('leads to who was imported', async () => {
    expect(await ways(true, 3, true)).toEqual([PEOPLE, ANOTHER]);
  });

  it('leads on with the first run while the company is in it', async () => {
    expect(await ways(true, 0, false)).toEqual(['Mark the front office /first-run', PEOPLE, ANOTHER]);
  });

  it('leads to another file alone where it was refused', async () => {
    expect(await ways(false, 0, false)).toEqual([ANOTHER]);
  });
});

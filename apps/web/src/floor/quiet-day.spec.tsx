import { screen } from '@testing-library/react';
import { knownAlready, showInApp } from '../app/show-in-app';
import { bring } from '../language/languages';
import { FLOOR_MESSAGES } from './floor.messages';
import { recallLimits } from './limits';
import { Tiles } from './tiles';
import { TodayCharts } from './today-charts';
import type { Floor, Today } from './views';

bring(FLOOR_MESSAGES);

const NOW = Date.parse('2026-11-23T05:00:00.000Z');
const FLOOR = { teamId: null, teams: [], people: [], waiting: { total: 0, longestSince: null, reasons: [] } };
const NOTHING: Today['total'] = {
  ...{ contacts: 0, accepted: 0, acceptedInTime: 0, gaveUp: 0 },
  ...{ serviceLevel: null, averageSpeedOfAnswerSeconds: null, abandonment: null, occupancy: null },
};

/** What a manager sees of a day on which so much has been. */
async function show(total: Partial<Today['total']>): Promise<readonly (string | null)[]> {
  const figures = { ...NOTHING, ...total };
  const today = { total: figures, hours: [{ from: '2026-11-23T04:00:00.000Z', figures }] } as Today;
  const queries = knownAlready();
  queries.setQueryData(['get', '/v1/rotas', {}], { rotas: [] });
  showInApp(
    () => (
      <>
        <Tiles floor={FLOOR as unknown as Floor} today={today} limits={recallLimits()} now={NOW} />
        <TodayCharts today={today} />
      </>
    ),
    queries,
  );
  await screen.findByText('Today');
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent);
}

describe('a quiet day', () => {
  it('says why there is no figure, and draws no picture of nothing', async () => {
    const tiles = await show({});
    expect(tiles).toEqual([
      'Waiting0',
      'Longest wait–Nobody is waiting',
      'Free00 of 0 here',
      expect.stringMatching(/^Accepted within \d+ s–No contact yet today$/),
      'Average speed of answer–No contact yet today',
      'Gave up–No contact yet today',
      'Occupancy–Nobody has been there yet today',
    ]);
    expect(screen.getByText('No contact yet today. The charts begin with the first.')).toBeTruthy();
    expect(screen.queryByText('Contacts by the hour')).toBeNull();
    expect(screen.queryByText(/occupancy by the hour/)).toBeNull();
  });

  it('shows how busy those were who were there before the first came, and that the first waits', async () => {
    const tiles = await show({ contacts: 1, occupancy: 0 });
    expect(tiles).toContain('Average speed of answer–None accepted yet');
    expect(tiles).toContain('Gave up–None to judge yet');
    expect(tiles).toContain('Occupancy0%');
    expect(screen.getByText(/occupancy by the hour/)).toBeTruthy();
    expect(screen.queryByText(/No contact yet/)).toBeNull();
  });
});

import { compareReplays, Replay, replayInWords, replayPage } from '@sambung/simulation';
import { MORNING, SECONDS } from '../../libs/switchboard/test/people';
import { askRole, caller } from './a-recorded-floor';
import { World } from './a-world';

const window = { since: MORNING + SECONDS, until: MORNING + 3_600 * SECONDS, serviceLevel: 20 * SECONDS };
const somebody = (id: string, role: string) => ({ ...caller(id, { role }), respondsAfter: 2 });

/** Two call at nearly the same time, and one person sells; the receptionist, who has been free for longer, could help. */
function comparison() {
  const world = new World({
    people: [somebody('adi', 'accountant'), somebody('lina', 'receptionist'), somebody('sari', 'sales')],
    reasons: { buy: askRole('sales') },
    guests: [
      { id: 'h1', at: 10, reasonId: 'buy', talk: 300 },
      { id: 'h2', at: 20, reasonId: 'buy', talk: 60 },
    ],
  }).live(3_600);
  const both = { steps: [{ criteria: { anyOf: [{ role: 'sales' }, { role: 'receptionist' }] }, holdSeconds: 60 }] };
  const replay = new Replay(world.recording, window);
  const changed = replay.played({
    reasons: new Map([['buy', { plan: { ...both, lastResort: { employeeId: 'lina' } } }]]),
  });
  const observed = { recorded: replay.recorded(), modelled: replay.played(), changed };
  return compareReplays(window, observed, new Map([['buy', 'buy-something']]));
}

describe('a replay of a changed plan', () => {
  it('names those whose wait it changes most, and who would have taken them', () => {
    const { contacts_changed_most: most, modelled_as_recorded, contacts } = comparison();
    expect(most).toEqual([
      {
        handoffId: 'h2',
        reason: 'buy-something',
        requestedAt: expect.any(String),
        recorded: { wait_s: expect.closeTo(294.5, 0), end: 'answered', receiver: 'sari' },
        modelled: { wait_s: expect.closeTo(294.5, 0), end: 'answered', receiver: 'sari' },
        changed: { wait_s: 2, end: 'answered', receiver: 'sari' },
      },
    ]);
    expect([modelled_as_recorded, contacts]).toEqual([2, 2]);
  });

  it('says who would have taken how many, and how busy they would have been', () => {
    const { people, reasons, figures } = comparison();
    expect(people.find(({ employeeId }) => employeeId === 'lina')).toMatchObject({
      recorded: { taken: 0, occupancy: 0 },
      changed: { taken: 1, occupancy: expect.closeTo(300.5 / 3_599, 3) },
    });
    expect(reasons).toMatchObject([{ reason: 'buy-something', recorded: { contacts: 2 } }]);
    expect(figures.changed.service_level).toBe(1);
    expect(figures.recorded).toMatchObject({ service_level: 0.5, ends: { answered: 2, waiting: 0 } });
  });

  it('says aloud when what was played is not of the same contacts', () => {
    const { figures, ...whole } = comparison();
    expect(whole.refused).toEqual({ modelled: 0, changed: 0 });
    expect(replayInWords({ ...whole, figures })).not.toContain('Careful');
    expect(replayInWords({ ...whole, figures, refused: { modelled: 0, changed: 1 } })).toContain('1 with the change');
  });

  it('is told in a table, and on one page that loads nothing and runs nothing', () => {
    const text = replayInWords(comparison());
    expect(text).toContain('2 of them go as they did');
    expect(text).toMatch(/buy-something: mean wait \(s\) +2 +148\.\d\d +148\.\d\d +2\.00/);
    const html = replayPage('Replay of <maju>', comparison());
    expect(html).toContain('Replay of &#60;maju&#62;');
    expect(html).not.toMatch(/https?:|<script|src=|@import|url\(/);
  });
});

import type { ExpectedWait } from '@sambung/contracts';
import type { Outlook } from '@sambung/simulation';
import { planPreviewView } from './plan-preview-view';
import type { TriedPlan } from './try-plan';

const figures = {
  ...{ contacts: 4, mean_wait_s: 9, p95_wait_s: 20, service_level: 0.5, asa_s: 8, wait_probability: 1, abandonment: 0 },
  ...{ occupancy: 0.5, occupancy_sd: 0, occupancy_min: 0.5, occupancy_max: 0.5 },
  ends: { answered: 4, abandoned: 0, callback: 0, returned: 0, waiting: 0 },
};
const taken = (employeeId: string, changed: number) => {
  const way = (count: number) => ({ taken: count, occupancy: 0.7 });
  return { employeeId, recorded: way(2), modelled: way(2), changed: way(changed) };
};
const tried: TriedPlan = {
  known: true,
  problems: [{ code: 'ends-with-nobody', path: 'plan.lastResort.employeeId', value: 'x' }],
  waiting: [],
  past: {
    ...{ since: '2026-11-22T01:00:00.000Z', until: '2026-11-22T02:00:00.000Z', contacts: 4, modelled_as_recorded: 4 },
    refused: { modelled: 0, changed: 0 },
    figures: { recorded: figures, modelled: figures, changed: figures },
    ...{ reasons: [], contacts_changed_most: [], people: [taken('sari', 3), taken('budi', 1), taken('lina', 5)] },
  },
};

describe('what a manager is shown of a plan that is tried', () => {
  it('is how much each of their own people would take, and of all others together', () => {
    const names = new Map([
      ['sari', 'Sari'],
      ['lina', 'Lina'],
    ]);
    const { past } = planPreviewView('r1', tried, { names, inChargeOf: new Set(['sari']) });
    expect(past?.people).toEqual([
      { person: { employeeId: 'sari', name: 'Sari' }, recorded: 2, playedAgain: 2, changed: 3 },
    ]);
    expect(past?.others).toEqual({ recorded: 4, playedAgain: 4, changed: 6 });
    expect(JSON.stringify(past)).not.toMatch(/lina|budi|0\.7/);
  });

  it('is between what and what a contact would wait, before and after, or that there is no estimate', () => {
    const outlook = (place: number | null, expectedWait: ExpectedWait | null): Outlook => ({
      ...{ receiverIds: place === null ? ['sari'] : [], stage: null, place, expectedWait },
      expectedWaitSeconds: expectedWait?.seconds ?? null,
    });
    const before = outlook(4, { seconds: 250, from: 80, until: 570 });
    const waiting = [before, outlook(null, null)].map((after, index) => ({
      ...{ handoffId: `h${String(index)}`, requestedAt: 0, before: index === 0 ? outlook(9, null) : before, after },
    }));
    const shown = planPreviewView('r1', { ...tried, waiting }, { names: new Map(), inChargeOf: new Set() }).waiting;
    expect(shown).toMatchObject([
      {
        before: { expectedWait: null, wait: { id: 'tanpa perkiraan', en: 'with no estimate' } },
        after: {
          expectedWait: { from: 80, until: 570 },
          wait: { en: expect.stringContaining('between 1:20 and 9:30') },
        },
      },
      { before: { wait: { id: expect.stringContaining('antara 1:20 dan 9:30') } }, after: { wait: null } },
    ]);
  });

  it('says in both languages why a plan could end with nobody', () => {
    const { problems } = planPreviewView('r1', tried, { names: new Map(), inChargeOf: new Set() });
    expect(problems[0]?.text).toEqual({
      id: expect.stringContaining('berakhir'),
      en: expect.stringContaining('end with nobody'),
    });
  });
});

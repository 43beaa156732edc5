import type { StoredLog } from '@sambung/decision-log';
import { tryPlan, type PlanTrial } from '../../apps/routing/src/preview-plan/try-plan';
import { MORNING, SECONDS } from '../../libs/switchboard/test/people';
import { askRole, caller } from './a-recorded-floor';
import { World } from './a-world';

const somebody = (id: string, role: string) => ({ ...caller(id, { role }), respondsAfter: 2 });
const guest = (id: string, at: number, talk: number) => ({ id, at, reasonId: 'buy', talk });

/** One person sells, and has one in hand for long; two wait. Earlier two came at nearly the same time. */
function aBusyFloor(): StoredLog {
  const world = new World({
    people: [somebody('adi', 'accountant'), somebody('lina', 'receptionist'), somebody('sari', 'sales')],
    reasons: { buy: askRole('sales'), claim: askRole('receptionist') },
    guests: [
      guest('h1', 10, 300),
      guest('h2', 20, 60),
      guest('h3', 1_000, 5_000),
      guest('h4', 1_010, 60),
      guest('h5', 1_020, 60),
    ],
  }).live(1_100);
  const decisions = world.recording.decisions.map(({ now, ...rest }) => ({ ...rest, nowMs: now, schemaVersion: 1 }));
  return { workspace: 'maju', snapshot: undefined, decisions, reasons: [{ reasonId: 'buy', key: 'buy-something' }] };
}

const trying = (body: Partial<PlanTrial['body']>): PlanTrial => ({
  ...{ reasonId: 'buy', now: MORNING + 1_100 * SECONDS, policy: 'longest-idle' },
  body: { lookBackHours: 1, ...body },
});
const BOTH = {
  steps: [{ criteria: { anyOf: [{ role: 'sales' }, { role: 'receptionist' }] }, holdSeconds: 60 }],
  lastResort: { employeeId: 'lina' },
};

describe('a changed plan that is tried before it is saved', () => {
  it('says of each who waits now how they would fare, in their order', async () => {
    const { waiting } = await tryPlan(aBusyFloor(), trying({ plan: BOTH }));
    expect(waiting).toMatchObject([
      { handoffId: 'h4', before: { receiverIds: [], place: 1 }, after: { receiverIds: ['lina'], place: null } },
      { handoffId: 'h5', before: { receiverIds: [], place: 2 }, after: { receiverIds: [], place: 1 } },
    ]);
  });

  it('says nothing would change where nothing is changed', async () => {
    const { waiting } = await tryPlan(aBusyFloor(), trying({ plan: askRole('sales') }));
    expect(waiting.map(({ before }) => before)).toEqual(waiting.map(({ after }) => after));
  });

  it('plays the last hours again against it', async () => {
    const { past } = await tryPlan(aBusyFloor(), trying({ plan: BOTH }));
    expect(past).toMatchObject({ contacts: 5, modelled_as_recorded: 5 });
    const [reason] = past?.reasons ?? [];
    expect(reason?.changed.mean_wait_s).toBeLessThan((reason?.modelled.mean_wait_s ?? 0) / 2);
    expect(past?.people.find(({ employeeId }) => employeeId === 'lina')).toMatchObject({ recorded: { taken: 0 } });
  });

  it('plays nothing again when no past is asked for, and knows reasons from each other', async () => {
    expect((await tryPlan(aBusyFloor(), trying({ priority: 90, lookBackHours: 0 }))).past).toBeNull();
    const other = { ...trying({ plan: BOTH }), reasonId: 'claim' };
    expect((await tryPlan(aBusyFloor(), other)).waiting).toEqual([]);
    expect((await tryPlan(aBusyFloor(), { ...other, reasonId: 'nothing' })).known).toBe(false);
  });

  it('finds what nobody could meet, and a plan that could end with nobody', async () => {
    const plan = {
      steps: [
        { criteria: { role: 'pilot', teamId: 'moon', skills: [{ skill: 'flying', level: 2 }] }, holdSeconds: 5 },
        { criteria: { anyOf: [{ employeeId: 'gone' }, { siteId: 'mars' }] }, holdSeconds: 5 },
      ],
      lastResort: { employeeId: 'nobody' },
    };
    const { problems } = await tryPlan(aBusyFloor(), trying({ plan, lookBackHours: 0 }));
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'role-unknown plan.steps.0.criteria.role',
      'team-unknown plan.steps.0.criteria.teamId',
      'skill-unknown plan.steps.0.criteria.skills.0',
      'person-unknown plan.steps.1.criteria.anyOf.0.employeeId',
      'site-unknown plan.steps.1.criteria.anyOf.1.siteId',
      'ends-with-nobody plan.lastResort.employeeId',
    ]);
  });
});

import { decideAgain, type Recording } from '@sambung/simulation';
import { policyNamed, Switchboard } from '@sambung/switchboard';
import fc from 'fast-check';
import { openDay, type Step } from '../../libs/switchboard/test/random/day';
import { opening, steps } from '../../libs/switchboard/test/random/whole-day';
import { ALog } from './a-log';
import { caller, RecordedFloor } from './a-recorded-floor';

/** A day, of which so many commands happened before the log begins. */
function recorded(day: readonly Step[], deleted = 0, policy = 'longest-idle'): Recording {
  const chosen = policyNamed(policy);
  const board = Switchboard.empty(chosen ? { policy: chosen } : {});
  const log = new ALog(board);
  const state = openDay(board);
  let count = 0;
  for (const step of [opening, ...day]) {
    for (const command of step(state)) {
      log.handle(command, state.now);
      if (++count === deleted) log.deletePast();
    }
  }
  return log.recording;
}

/** The same each time, and one on which somebody is asked. */
const aDay = (): Step[] =>
  fc.sample(steps, { numRuns: 50, seed: 7 }).find((day) => {
    const { decisions } = recorded(day);
    return (
      decisions.length > 20 && decisions.some(({ events }) => events.some(({ type }) => type === 'handoff-offered'))
    );
  }) ?? [];

describe('a recorded day that is decided again', () => {
  it.each(['own-level-capped', 'longest-idle', 'least-loaded', 'own-level'])(
    'comes out exactly as it did: %s',
    (policy) => {
      fc.assert(
        fc.property(steps, fc.nat(60), (day, deleted) => {
          const recording = recorded(day, deleted, policy);
          expect(decideAgain(recording).differences).toEqual([]);
        }),
        { numRuns: 40 },
      );
    },
  );

  it('is compared decision by decision, but for what nothing says any more', () => {
    const recording = recorded(aDay());
    const { compared, takenOver } = decideAgain(recording);
    expect(compared + takenOver).toBe(recording.decisions.length);
    expect(compared).toBeGreaterThan(20);
  });

  it('may begin in the middle: what was decided before only says how things stood', () => {
    const recording = recorded(aDay());
    const since = recording.decisions[Math.floor(recording.decisions.length / 2)]?.now ?? 0;
    const later = recording.decisions.filter(({ now }) => now >= since);
    const { compared, takenOver, differences } = decideAgain(recording, { since });
    expect(compared + takenOver).toBe(later.length);
    expect(differences).toEqual([]);
  });

  it('says where it first differs, and judges what comes after by itself', () => {
    const recording = recorded(aDay());
    const offered = recording.decisions.findIndex(({ events }) =>
      events.some(({ type }) => type === 'handoff-offered'),
    );
    const decisions = recording.decisions.map((decision, at) =>
      at === offered
        ? {
            ...decision,
            events: decision.events.map((event) =>
              event.type === 'handoff-offered' ? { ...event, expiresAt: event.expiresAt + 1 } : event,
            ),
          }
        : decision,
    );
    const { differences, compared } = decideAgain({ ...recording, decisions });
    expect(differences[0]).toMatchObject({
      version: decisions[offered]?.version,
      recorded: { type: 'handoff-offered' },
      today: { type: 'handoff-offered' },
    });
    expect(compared).toBeGreaterThan(offered + 1);
  });

  it('follows an operator who has chosen another policy meanwhile', () => {
    const seller = (id: string, sales: number) => caller(id, { skills: { sales } });
    const floor = new RecordedFloor().reason('buy', {
      steps: [{ criteria: { skills: [{ skill: 'sales', level: 1 }] }, holdSeconds: 60 }],
      lastResort: { employeeId: 'lina' },
    });
    floor.has(caller('adi', { role: 'accountant' }), caller('lina'), seller('budi', 1), seller('sari', 5));
    floor.until(10).arrives('h1').until(15).accepts('h1', 'budi').until(60).completes('h1', 'budi');
    const ownLevel = policyNamed('own-level');
    if (!ownLevel) throw new Error('there is no such policy');
    floor.restartWith(ownLevel);
    floor.until(100).arrives('h2').until(110).accepts('h2', 'sari').until(150).completes('h2', 'sari');
    floor.until(160).arrives('h3').until(165).accepts('h3', 'sari');
    expect(decideAgain(floor.recording).differences).toEqual([]);
  });
});

import type { Outcome } from '@sambung/contracts';
import { ownRateCapped } from '../src/policies/own-rate-capped';
import { accepts, completes, connects, learns, passes, requests } from './acts';
import { free, MINUTES, reason } from './people';
import { type Act, type Scene, aFloor } from './scene';

export const CLAIMS = reason('claims', {
  steps: [{ criteria: { skills: [{ skill: 'claims', level: 1 }] }, holdSeconds: 3_600 }],
  lastResort: { employeeId: 'lina' },
});
export const SALES = reason('sales', {
  steps: [{ criteria: { skills: [{ skill: 'sales', level: 1 }] }, holdSeconds: 3_600 }],
  lastResort: { employeeId: 'lina' },
});
/** Sari and Budi, alike by what is declared of them. */
export const alike = (policy = ownRateCapped): Scene =>
  aFloor({ policy })
    .reason(CLAIMS)
    .with(free('sari', { skills: { claims: 3 } }), free('budi', { skills: { claims: 3 } }));

let contacts = 0;
export const nextId = (): string => `k${String(++contacts)}`;
/** Of the contact that was served last. */
export const lastId = (): string => `k${String(contacts)}`;

/** A contact for somebody by name, who takes so many seconds. */
export const serves =
  (byId: string, seconds: number, { outcome = 'helped', more = {} }: { outcome?: Outcome; more?: object } = {}): Act =>
  (scene) => {
    const id = nextId();
    scene.when(
      requests(id, { reasonId: 'claims', namedEmployeeId: byId, ...more }),
      accepts(byId, id),
      connects(byId, id),
      passes(seconds),
      completes(byId, id, outcome),
    );
  };
export const often = (count: number, act: () => Act): Act[] => Array.from({ length: count }, act);

/** Sari takes three minutes, Budi six. */
export const taught = (policy = ownRateCapped): Scene =>
  alike(policy).when(learns, ...often(12, () => serves('sari', 180)), ...often(12, () => serves('budi', 360)));

const offersOf = (scene: Scene): unknown[] =>
  scene.said().flatMap((event) => (event.type === 'handoff-offered' ? [[event.handoffId, event.receiverId]] : []));

/** Who is asked for a contact that comes ten hours later. */
export const asked = (scene: Scene, reasonId = 'claims'): unknown[] => {
  scene.pass(10 * 60 * MINUTES).mark();
  return offersOf(scene.when(requests('next', { reasonId })));
};

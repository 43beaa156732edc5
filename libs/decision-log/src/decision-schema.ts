import type { SwitchboardEvent } from '@sambung/switchboard';
import { EVENT_TYPES } from './event-types';
import type { StoredDecision } from './stored';
import { UnreadableHistory } from './unreadable.errors';

/** Of the decisions that this version writes. It goes up when an event's meaning or shape changes so that older ones must be lifted. */
export const DECISION_SCHEMA = 1;

/** Lifts events by one version, from the version it is listed under. The golden log of each version stays in the tests. */
export type Upcaster = (event: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
export const UPCASTERS: ReadonlyMap<number, Upcaster> = new Map();

/** The events of a stored decision, in today's shape. Throws `UnreadableHistory` for what a later version wrote. */
export function readEvents(
  decision: StoredDecision,
  upcasters = UPCASTERS,
  today = DECISION_SCHEMA,
): SwitchboardEvent[] {
  if (decision.schemaVersion > today) {
    throw new UnreadableHistory(
      `it was written in schema ${decision.schemaVersion}, and this version reads up to ${today}.`,
    );
  }
  return decision.events.map((event) => lifted(event, decision.schemaVersion, upcasters, today));
}

function lifted(
  event: unknown,
  from: number,
  upcasters: ReadonlyMap<number, Upcaster>,
  today: number,
): SwitchboardEvent {
  let shape = event as Readonly<Record<string, unknown>>;
  for (let version = from; version < today; version += 1) {
    const lift = upcasters.get(version);
    if (!lift) throw new UnreadableHistory(`there is no upcaster from schema ${version}.`);
    shape = lift(shape);
  }
  const { type } = shape;
  if (typeof type !== 'string' || !EVENT_TYPES.has(type)) {
    throw new UnreadableHistory(`it holds an event of the unknown type ${String(type)}.`);
  }
  return shape as unknown as SwitchboardEvent;
}

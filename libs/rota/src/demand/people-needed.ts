import { answeredWithin } from './answered-within';
import { steadyState } from './erlang';

/** What comes in one interval. */
export interface Load {
  /** Contacts that begin in it. */
  readonly contacts: number;
  /** Mean time with a contact, wrap-up included, s. */
  readonly handleSeconds: number;
  /** Mean time after which somebody waiting gives up, s; null: nobody does. */
  readonly patienceSeconds: number | null;
  /** Length of the interval, s. */
  readonly intervalSeconds: number;
}

/** What is promised: all of it has to hold. */
export interface ServiceTarget {
  /** Of all who come, 0 to below 1, answered… */
  readonly share: number;
  /** …within so many seconds. */
  readonly withinSeconds: number;
  /** At most this part of everybody’s time is spent with contacts, above 0 to 1. */
  readonly mostOccupancy: number;
}

/**
 * The fewest people with whom an interval keeps its target, as Erlang-A has it: the interval is long against a contact, arrivals are Poisson,
 * and what the interval before left over is not counted (stationary independent period by period: L. V. Green, P. J. Kolesar and J. Soares,
 * Improving the SIPP approach for staffing service systems that have cyclic demands, Operations Research 49, 2001).
 * @throws RangeError for a load that is not finite, or a patience that is not above 0
 */
export function peopleNeeded(load: Load, target: ServiceTarget): number {
  const erlangs = (load.contacts * load.handleSeconds) / load.intervalSeconds;
  if (!Number.isFinite(erlangs) || !(load.patienceSeconds === null || load.patienceSeconds > 0))
    throw new RangeError(`Nobody can be planned for ${JSON.stringify(load)}: times are above 0, and finite.`);
  if (erlangs === 0) return 0;
  const isEnough = (servers: number): boolean => keeps(servers, erlangs, load, target);
  // No more are answered than have somebody to answer them.
  let most = Math.max(1, Math.ceil(erlangs * target.share));
  let tooFew = most - 1;
  for (let step = 1; !isEnough(most); step *= 2) [tooFew, most] = [most, most + step];
  while (most - tooFew > 1) {
    const middle = Math.floor((most + tooFew) / 2);
    if (isEnough(middle)) most = middle;
    else tooFew = middle;
  }
  return most;
}

function keeps(
  servers: number,
  load: number,
  { handleSeconds, patienceSeconds }: Load,
  { share, withinSeconds, mostOccupancy }: ServiceTarget,
): boolean {
  const impatience = patienceSeconds === null ? 0 : handleSeconds / patienceSeconds;
  if (impatience === 0 && load >= servers) return false;
  const { abandonment } = steadyState({ servers, load, impatience });
  if ((load * (1 - abandonment)) / servers > mostOccupancy) return false;
  return answeredWithin({ servers, load, impatience }, withinSeconds / handleSeconds) >= share;
}

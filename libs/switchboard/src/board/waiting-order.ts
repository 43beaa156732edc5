import type { Handoff } from './handoff';
import type { Order } from './ordered-list';

/** How many milliseconds of waiting one point of a reason's priority (0–100) is worth. */
export const MS_PER_PRIORITY_POINT = 6_000;
/** How many milliseconds of waiting one tier (0–3) is worth: as much as ten points. */
export const MS_PER_TIER = 60_000;
/** **The published bound**: nobody is overtaken by what is requested later after them than this (100 × 6 s + 3 × 60 s = 13 minutes), however urgent. */
export const MOST_OVERTAKEN_MS = 100 * MS_PER_PRIORITY_POINT + 3 * MS_PER_TIER;

/**
 * The order of the waiting. Every handoff ages alike, so “priority + tier + age” never changes the order of two of them, and the order is
 * one fixed moment each: when it was requested, put back by what its priority and tier are worth in waiting time.
 * So nobody starves: `MOST_OVERTAKEN_MS` is the most that urgency is worth.
 */
export function virtualTime(requestedAt: number, priority: number, tier: number): number {
  return requestedAt - priority * MS_PER_PRIORITY_POINT - tier * MS_PER_TIER;
}

/** Earlier first; ties by the request, then by id, so that the order is total and the same everywhere. */
export function byWaitingOrder(a: Waiting, b: Waiting): number {
  return a.virtualAt - b.virtualAt || byRequest(a, b);
}

function byRequest(a: Waiting, b: Waiting): number {
  return a.asked.requestedAt - b.asked.requestedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The same, for lists. */
export const WAITING_ORDER: Order<Handoff> = { key: ({ virtualAt }) => virtualAt, ties: byRequest };

type Waiting = Pick<Handoff, 'virtualAt' | 'asked' | 'id'>;

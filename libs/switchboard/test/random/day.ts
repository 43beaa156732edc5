import type { Channel } from '@sambung/contracts';
import fc from 'fast-check';
import type { Command, Switchboard } from '../../src';
import { MORNING, SECONDS } from '../people';

/** A small company in which everything that can happen does: one step of its day, still to be filled in with who is there by then. */
export type Step = (day: Day) => Command[];

export const PEOPLE = ['ani', 'budi', 'citra', 'dian', 'eko', 'fitri', 'gita'] as const;
export const REASONS = ['buy', 'claim', 'unclear'] as const;
export const CHANNELS: readonly Channel[] = ['phone', 'counter', 'chat', 'email'];
export const SITES = ['jakarta', 'medan'] as const;
export const ROLES = ['sales-representative', 'cashier'] as const;

export interface Day {
  readonly board: Switchboard;
  now: number;
  count: number;
  readonly sent: Command[];
}

export function openDay(board: Switchboard): Day {
  return { board, now: MORNING, count: 0, sent: [] };
}

export const person = fc.constantFrom(...PEOPLE);
export const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
export const soon = fc.constantFrom(1, 15, 20, 60, 600).map((seconds) => seconds * SECONDS);

export const next = (day: Day): string => `c${String(++day.count)}`;
export const asks = (day: Day): { commandId: string; receivedAt: number } => ({
  commandId: next(day),
  receivedAt: day.now,
});

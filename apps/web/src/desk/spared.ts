import { useSyncExternalStore } from 'react';
import { recall, remember } from '../app/remembered';
import type { Desk } from '../api/views';

/** Of one person: at a machine that several use, somebody else may sign in at this tab. */
const kept = (me: string): string => `sambung.not-paused.${me}`;
const changed = new Set<() => void>();

/** Somebody let offers pass in a row and is asked all the same: without them nobody of their team or role could be. Me, or somebody of mine. */
export interface Spared {
  readonly employeeId: string;
  readonly name: string;
  readonly at: string;
}

/** What the stream tells once, and no desk that is read later does: kept in this tab until it is put away, or over. */
export function keepSpared(me: string, event: string): void {
  const { about, at } = JSON.parse(event) as { readonly about?: Omit<Spared, 'at'>; readonly at: string };
  if (about) keep(me, [...others(me, about.employeeId), { ...about, at }]);
}

export function putSparedAway(me: string, whose: string): void {
  keep(me, others(me, whose));
}

export function useSpared(me: string): readonly Spared[] {
  const text = useSyncExternalStore(
    (on) => {
      changed.add(on);
      return () => changed.delete(on);
    },
    () => recall(kept(me), 'tab'),
  );
  return parsed(text);
}

/** Of myself it is over as soon as I say what I do, or take somebody. Of others only I know whether I have seen to it. */
export function isOver(
  { employeeId, at }: Spared,
  { presence, conversations }: Pick<Desk, 'presence' | 'conversations'>,
): boolean {
  if (employeeId !== presence.employeeId) return false;
  return Date.parse(presence.since) > Date.parse(at) || conversations.length > 0;
}

const parsed = (text: string | null): readonly Spared[] => JSON.parse(text ?? '[]') as readonly Spared[];
const others = (me: string, whose: string): readonly Spared[] =>
  parsed(recall(kept(me), 'tab')).filter(({ employeeId }) => employeeId !== whose);

function keep(me: string, spared: readonly Spared[]): void {
  remember(kept(me), spared.length === 0 ? null : JSON.stringify(spared), 'tab');
  for (const each of changed) each();
}

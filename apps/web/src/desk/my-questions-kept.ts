import { useSyncExternalStore } from 'react';
import { recall, remember } from '../app/remembered';

const KEPT = 'sambung.questions';
const MOST = 20;
const changed = new Set<() => void>();

/** Ids of questions that I have asked in this tab and whose answers I have not put away. A desk shows only those that are open. */
export function keepQuestion(assistId: string): void {
  keep([...read().filter((id) => id !== assistId), assistId].slice(-MOST));
}

export function putAway(assistId: string): void {
  keep(read().filter((id) => id !== assistId));
}

export function useKeptQuestions(): readonly string[] {
  const kept = useSyncExternalStore(
    (on) => {
      changed.add(on);
      return () => changed.delete(on);
    },
    () => recall(KEPT, 'tab') ?? '',
  );
  return kept.split(' ').filter((id) => id !== '');
}

const read = (): string[] => (recall(KEPT, 'tab') ?? '').split(' ').filter((id) => id !== '');

function keep(ids: readonly string[]): void {
  remember(KEPT, ids.join(' '), 'tab');
  for (const each of changed) each();
}

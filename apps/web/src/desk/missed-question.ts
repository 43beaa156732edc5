import { useState } from 'react';
import type { Assist, Desk } from '../api/views';
import { wasAnswered } from './answered';

type Questions = Pick<Desk['assists'], 'offered' | 'answering'>;

/** The last question to me that went away without my doing: its time was over, or somebody else answers. Until the next one comes. */
export function useMissedQuestion({ offered, answering }: Questions): Assist | undefined {
  const [seen, setSeen] = useState<{ offered: readonly Assist[]; missed: Assist | undefined }>({
    offered,
    missed: undefined,
  });
  if (seen.offered === offered) return seen.missed;
  const still = new Set([...offered, ...answering].map(({ assistId }) => assistId));
  const left = seen.offered.find(({ assistId }) => !still.has(assistId) && !wasAnswered(assistId));
  const missed = left ?? (offered.length > 0 ? undefined : seen.missed);
  setSeen({ offered, missed });
  return missed;
}

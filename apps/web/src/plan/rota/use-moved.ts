import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Rota } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { useInWords } from './in-words';
import type { WallShift } from './shift-plan';
import { tryChange, useChanges, type Change } from './use-rota';
import { breaksOf } from './what-it-would-be';

/** A shift was drawn to another time: it is tried first, and changed only where that breaks no rule. What came of it is told in words. */
export function useMoved(rota: Rota) {
  const { t } = useLanguage();
  const { span } = useInWords();
  const { shift } = useChanges(rota);
  const [said, setSaid] = useState<string | null>(null);
  const [broken, setBroken] = useState<Rota['violations']>([]);
  const trying = useMutation({ mutationFn: (change: Change) => tryChange(rota, change) });
  return {
    ...{ said, broken },
    error: trying.error ?? shift.error,
    move: (change: Change, name: string, to: WallShift): void => {
      setSaid(null);
      setBroken([]);
      trying.mutate(change, {
        onSuccess: (would) => {
          const wrong = breaksOf(would, change.employeeId);
          setBroken(wrong);
          if (wrong.length > 0) return;
          shift.mutate(change, {
            onSuccess: () => {
              setSaid(t('rota.moved', { name, time: span(to.from, to.to) }));
            },
          });
        },
      });
    },
  };
}

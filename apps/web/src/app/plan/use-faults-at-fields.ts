import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { Problem } from '../../api/problem';
import { useLanguage } from '../../language/use-language';
import { placeOfFault } from './place-of-fault';
import type { ReasonWish } from './reason-wish';

/** Marks what the service refused at the field that it names, the first of them with the focus. */
export function useFaultsAtFields({ setError, getValues }: UseFormReturn<ReasonWish>, error: unknown): void {
  const { t } = useLanguage();
  useEffect(() => {
    if (!(error instanceof Problem)) return;
    const message = t(
      error.code === 'directory.names-unknown'
        ? 'reasons.isGone'
        : error.code === 'reason.plan-ends-with-nobody'
          ? 'reasons.lastResortNeeds'
          : 'reasons.notTaken',
    );
    const places = error.faults.flatMap(({ path }) => placeOfFault(path, getValues()) ?? []);
    places.forEach((place, nth) => {
      setError(place, { type: 'server', message }, { shouldFocus: nth === 0 });
    });
    // Once for each refusal, not whenever something is typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [error]);
}

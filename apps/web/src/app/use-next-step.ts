import { useQuery } from '@tanstack/react-query';
import { readPersonas } from '../session/session';
import { howFar, nextStep, type FirstRunStep } from './first-run-steps';
import { useFirstRun } from './use-first-run';

/** What whoever brings a company in does next. Undefined: it is ready, or it is not known yet. The demo company has been brought in for them. */
export function useNextStep(isAsked: boolean): FirstRunStep | undefined {
  const issuer = useQuery({ queryKey: ['personas'], queryFn: readPersonas, staleTime: Infinity });
  const enabled = isAsked && issuer.isSuccess && issuer.data?.company !== 'demo';
  const { company, trial } = useFirstRun({ enabled });
  return enabled && company && trial ? nextStep(howFar(company, trial)) : undefined;
}

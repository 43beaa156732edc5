import type { Trial } from './use-trial';

/** Beside open questions only what is wrong whatever is answered; what would change, once nothing is open. */
export const showsReport = (
  { open, understood, report }: Pick<Trial, 'open' | 'understood'> & { readonly report: { problemsFound: number } },
  answeredSince: boolean,
): boolean => (open ? !understood || report.problemsFound > 0 : !answeredSince);

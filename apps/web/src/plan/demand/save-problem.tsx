import { Alert } from '@mantine/core';
import { Problem } from '../../api/problem';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';

/** Why something was not saved; that another was faster in one's own language. */
export function SaveProblem({ error }: { readonly error: unknown }) {
  const { t } = useLanguage();
  if (!(error instanceof Problem) || error.status !== 412) return <ProblemNote error={error} />;
  return (
    <Alert color="red" variant="light" role="alert">
      {t('demand.changedMeanwhile')}
    </Alert>
  );
}

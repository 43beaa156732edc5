import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/api';
import { mayBeTriedAgain } from '../../api/problem';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { changesNothing } from './report-counts';
import type { Trial } from './use-trial';

/** Some two minutes; the same files a second time change nothing. */
const TRIES = 18;

interface Props {
  readonly trial: Trial;
  readonly busy: boolean;
  /** Something was answered since it was tried, or has to be. */
  readonly onCheck: (() => void) | undefined;
  readonly onBegun: (importId: string) => void;
}

/** The one button below it all: check again, or import. */
export function Confirm({ trial: { report, body }, busy, onCheck, onBegun }: Props) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const importing = useMutation({
    mutationFn: () => api.POST('/v1/imports', { params: { query: {} }, headers: { prefer: 'wait=0' }, body }),
    retry: (count, error) => count < TRIES && mayBeTriedAgain(error),
    retryDelay: (count) => Math.min(8_000, 500 * 2 ** count),
    onSuccess: async ({ data }) => {
      await queries.invalidateQueries({ queryKey: ['get', '/v1/imports'] });
      if (data) onBegun(data.importId);
    },
  });
  const { created, changed, deactivated } = report.employees;
  return (
    <Group>
      {onCheck ? (
        <Button size="lg" loading={busy} onClick={onCheck}>
          {t('import.check')}
        </Button>
      ) : (
        report.status === 'done' &&
        !changesNothing(report) && (
          <Button
            size="lg"
            loading={importing.isPending}
            onClick={() => {
              importing.mutate();
            }}
          >
            {deactivated > 0
              ? t('import.confirmLeaving', { people: created + changed, gone: deactivated })
              : t('import.confirm', { people: created + changed })}
          </Button>
        )
      )}
      {importing.isPending && importing.failureCount > 0 && <Text role="status">{t('import.sending')}</Text>}
      <ProblemNote error={importing.error} />
    </Group>
  );
}

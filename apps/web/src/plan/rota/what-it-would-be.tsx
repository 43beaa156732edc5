import { Alert, List, Text } from '@mantine/core';
import type { Rota } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { Caution } from '../../look/caution';
import { ProblemNote } from '../../look/problem-note';
import { hoursMissing } from './cover';
import { useInWords } from './in-words';
import type { Change, useTried } from './use-rota';

/** What somebody's part of a rota breaks. */
export const breaksOf = (rota: Rota, employeeId: string): Rota['violations'] =>
  rota.violations.filter((each) => each.employeeId === employeeId);

interface Props {
  readonly rota: Rota;
  readonly change: Change;
  readonly tried: ReturnType<typeof useTried>;
}

/** What a change would break, and how much more or less would be covered. */
export function WhatItWouldBe({ rota, change, tried }: Props) {
  const { t } = useLanguage();
  if (tried.error) return <ProblemNote error={tried.error} />;
  if (!tried.data) return <Text size="sm">{t('rota.trying')}</Text>;
  const broken = change.body === null ? [] : breaksOf(tried.data, change.employeeId);
  return (
    <div aria-live="polite">
      {broken.length > 0 ? <Broken broken={broken} /> : <Covered before={rota} after={tried.data} />}
    </div>
  );
}

interface BrokenProps {
  readonly broken: Rota['violations'];
  /** Whose, where the page shows several people's. */
  readonly name?: string;
}

/** Which rules it would break, and what would be right. */
export function Broken({ broken, name }: BrokenProps) {
  const { t, said } = useLanguage();
  const { day } = useInWords();
  return (
    <Alert color="red" variant="light" title={t('rota.wouldBreak')} role="alert">
      <List size="sm">
        {broken.map(({ rule, date, words }) => (
          <List.Item key={`${date} ${rule}`}>
            {name !== undefined && (
              <>
                <bdi>{name}</bdi>,{' '}
              </>
            )}
            {day(date)}: {said(words)}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Covered({ before, after }: { readonly before: Rota; readonly after: Rota }) {
  const { t } = useLanguage();
  const { number } = useInWords();
  const more = hoursMissing(after) - hoursMissing(before);
  const hours = number(Math.abs(more), 2);
  if (more > 0) return <Caution>{t('rota.lessCovered', { hours })}</Caution>;
  return <Text size="sm">{more < 0 ? t('rota.moreCovered', { hours }) : t('rota.sameCovered')}</Text>;
}

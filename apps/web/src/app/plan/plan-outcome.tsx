import '@mantine/core/styles/Table.css';
import { Alert, Badge, List, Stack, Table, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import type { PlanTrial } from '../../api/views';
import { lastingInWords } from '../../language/lasting';
import { timeInWords } from '../../language/times';
import { useLanguage, type Speech } from '../../language/use-language';

type Past = NonNullable<PlanTrial['past']>;
type Figures = Past['everybody']['changed'];

/** What a plan would do: to those who wait now, and to those of the last hours. */
export function PlanOutcome({ trial, hours }: { readonly trial: PlanTrial; readonly hours: number }) {
  const { t, said } = useLanguage();
  const here = useRef<HTMLDivElement>(null);
  // What was asked for stands below the form, where nobody would look for it.
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'start' });
  }, [trial]);
  return (
    <Stack gap="md" aria-live="polite" ref={here}>
      {trial.problems.length > 0 && (
        <Alert color="red" variant="light">
          <List>
            {trial.problems.map(({ path, text }) => (
              <List.Item key={path}>{said(text)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <WaitingNow waiting={trial.waiting} />
      {hours > 0 && (
        <>
          <Title order={3} size="h5">
            {t('plan.past', { hours })}
          </Title>
          {trial.past ? <PastAgain past={trial.past} /> : <Text c="dimmed">{t('plan.noPast')}</Text>}
        </>
      )}
    </Stack>
  );
}

function WaitingNow({ waiting }: { readonly waiting: PlanTrial['waiting'] }) {
  const { t, said, language } = useLanguage();
  const inWords = (outlook: PlanTrial['waiting'][number]['before']): string =>
    outlook.place === null
      ? outlook.receivers.map(({ name }) => t('plan.asked', { name })).join(', ')
      : t('plan.waits', { place: outlook.place, wait: outlook.wait ? said(outlook.wait) : t('plan.noEstimate') });
  return (
    <Stack gap={4}>
      <Title order={3} size="h5">
        {t('plan.waiting')}
      </Title>
      {waiting.length === 0 && <Text c="dimmed">{t('plan.noneWaiting')}</Text>}
      {waiting.length > 0 && (
        <BeforeAndAfter of={t('plan.contact')}>
          {waiting.map(({ handoffId, requestedAt, before, after, changes }) => (
            <Table.Tr key={handoffId}>
              <Table.Th scope="row">
                {timeInWords(requestedAt, language)}{' '}
                <Badge variant={changes ? 'filled' : 'default'} tt="none">
                  {t(changes ? 'plan.changes' : 'plan.same')}
                </Badge>
              </Table.Th>
              <Table.Td>{inWords(before)}</Table.Td>
              <Table.Td>{inWords(after)}</Table.Td>
            </Table.Tr>
          ))}
        </BeforeAndAfter>
      )}
    </Stack>
  );
}

/** One row for each of these: what was, or is, and what would be. */
function BeforeAndAfter({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <Table verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{of}</Table.Th>
          <Table.Th scope="col">{t('plan.before')}</Table.Th>
          <Table.Th scope="col">{t('plan.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  );
}

function PastAgain({ past }: { readonly past: Past }) {
  const { t, language } = useLanguage();
  const figures = past.reason ?? past.everybody;
  return (
    <Stack gap="sm">
      <BeforeAndAfter of={t('plan.figure')}>
        {ROWS.map(({ label, of }) => (
          <Table.Tr key={label}>
            <Table.Th scope="row">{t(label)}</Table.Th>
            <Table.Td>{of(figures.playedAgain, t)}</Table.Td>
            <Table.Td>{of(figures.changed, t)}</Table.Td>
          </Table.Tr>
        ))}
      </BeforeAndAfter>
      {past.changedMost.length > 0 && (
        <>
          <Text fw={600}>{t('plan.changedMost')}</Text>
          <BeforeAndAfter of={t('plan.contact')}>
            {past.changedMost.map(({ handoffId, requestedAt, playedAgain, changed }) => (
              <Table.Tr key={handoffId}>
                <Table.Th scope="row">{timeInWords(requestedAt, language)}</Table.Th>
                <Table.Td>{outcomeInWords(playedAgain, t)}</Table.Td>
                <Table.Td>{outcomeInWords(changed, t)}</Table.Td>
              </Table.Tr>
            ))}
          </BeforeAndAfter>
        </>
      )}
    </Stack>
  );
}

const percent = (part: number): string => `${Math.round(part * 100)}%`;
const seconds = (wait: number, t: Speech['t']): string => lastingInWords(wait * 1_000, t);

const ROWS = [
  { label: 'plan.meanWait', of: ({ meanWaitSeconds }: Figures, t: Speech['t']) => seconds(meanWaitSeconds, t) },
  { label: 'plan.longWait', of: ({ p95WaitSeconds }: Figures, t: Speech['t']) => seconds(p95WaitSeconds, t) },
  { label: 'plan.inTime', of: ({ serviceLevel }: Figures) => percent(serviceLevel) },
  { label: 'plan.gaveUp', of: ({ abandonment }: Figures) => percent(abandonment) },
] as const;

function outcomeInWords({ waitSeconds, receiver }: Past['changedMost'][number]['changed'], t: Speech['t']): string {
  return [seconds(waitSeconds, t), ...(receiver ? [receiver.name] : [])].join(' · ');
}

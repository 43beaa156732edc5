import { Alert, Badge, List, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { timeInWords } from '../language/times';
import { useLanguage, type Speech } from '../language/use-language';
import { lastingInWords } from './lasting';
import type { PlanTrial } from './views';
import look from './floor.module.css';

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
      : t('plan.waits', { place: outlook.place, wait: outlook.wait ? said(outlook.wait) : t('queue.noEstimate') });
  return (
    <Stack gap={4}>
      <Title order={3} size="h5">
        {t('plan.waiting')}
      </Title>
      {waiting.length === 0 && <Text c="dimmed">{t('plan.noneWaiting')}</Text>}
      {waiting.length > 0 && (
        <BeforeAndAfter of={t('plan.contact')}>
          {waiting.map(({ handoffId, requestedAt, before, after, changes }) => (
            <tr key={handoffId}>
              <th scope="row">
                {timeInWords(requestedAt, language)}{' '}
                <Badge variant={changes ? 'filled' : 'default'} tt="none">
                  {t(changes ? 'plan.changes' : 'plan.same')}
                </Badge>
              </th>
              <td>{inWords(before)}</td>
              <td>{inWords(after)}</td>
            </tr>
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
    <table className={look['table']}>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">{t('plan.before')}</th>
          <th scope="col">{t('plan.after')}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function PastAgain({ past }: { readonly past: Past }) {
  const { t, language } = useLanguage();
  const figures = past.reason ?? past.everybody;
  return (
    <Stack gap="sm">
      <BeforeAndAfter of={t('plan.figure')}>
        {ROWS.map(({ label, of }) => (
          <tr key={label}>
            <th scope="row">{t(label)}</th>
            <td>{of(figures.playedAgain, t)}</td>
            <td>{of(figures.changed, t)}</td>
          </tr>
        ))}
      </BeforeAndAfter>
      {past.changedMost.length > 0 && (
        <>
          <Text fw={600}>{t('plan.changedMost')}</Text>
          <BeforeAndAfter of={t('plan.contact')}>
            {past.changedMost.map(({ handoffId, requestedAt, playedAgain, changed }) => (
              <tr key={handoffId}>
                <th scope="row">{timeInWords(requestedAt, language)}</th>
                <td>{outcomeInWords(playedAgain, t)}</td>
                <td>{outcomeInWords(changed, t)}</td>
              </tr>
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

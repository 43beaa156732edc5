import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api';
import { timeInWords } from '../language/times';
import { useLanguage } from '../language/use-language';
import { Dialog } from '../look/dialog';
import { ProblemNote } from '../look/problem-note';
import type { Explanation, Floor, Waiting } from './views';
import { called } from './called';
import look from './floor.module.css';

interface WhyProps {
  readonly handoff: Waiting;
  readonly floor: Floor;
  readonly onClose: () => void;
}

/** Every decision about one contact in words; and of one person, why it was not them. */
export function WhyDialog({ handoff, floor, onClose }: WhyProps) {
  const { t, said } = useLanguage();
  const [employee, setEmployee] = useState('');
  const told = useExplanation(handoff.handoffId, employee);
  const pages = told.data?.pages ?? [];
  const choices = [...called(floor, said)].map(([value, label]) => ({ value, label }));
  return (
    <Dialog opened title={`${t('why.title')}: ${said(handoff.reason.name)}`} onClose={onClose} size="xl">
      <Stack gap="md">
        <NativeSelect
          label={t('why.notTitle')}
          value={employee}
          onChange={({ currentTarget }) => {
            setEmployee(currentTarget.value);
          }}
          data={[{ value: '', label: t('why.choose') }, ...choices]}
        />
        <div role="status">
          {told.isPending && <Text c="dimmed">{t('why.looking')}</Text>}
          <NotThem pages={pages} />
        </div>
        <ul className={look['list']}>
          {pages
            .flatMap(({ steps }) => steps)
            .map((step, index) => (
              <li key={index} className={look['one']}>
                <Step step={step} />
              </li>
            ))}
        </ul>
        {told.hasNextPage && (
          <Group>
            <Button variant="default" loading={told.isFetchingNextPage} onClick={() => void told.fetchNextPage()}>
              {t('why.more')}
            </Button>
          </Group>
        )}
        <ProblemNote error={told.error} />
      </Stack>
    </Dialog>
  );
}

function useExplanation(id: string, employee: string) {
  return useInfiniteQuery({
    queryKey: ['get', '/v1/routing/handoffs/{id}/explanation', id, employee],
    queryFn: async ({ pageParam: cursor, signal }) => {
      const query = { ...(employee && { employee }), ...(cursor !== '' && { cursor }) };
      const { data } = await api.GET('/v1/routing/handoffs/{id}/explanation', {
        params: { path: { id }, query },
        signal,
      });
      if (!data) throw new Error('An explanation was answered without one.');
      return data;
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

function Step({ step }: { readonly step: Explanation['steps'][number] }) {
  const { t, said, language } = useLanguage();
  return (
    <>
      <Text size="sm" c="dimmed">
        {timeInWords(step.at, language)}
      </Text>
      <Text fw={600}>{said(step.text)}</Text>
      {step.why.length > 0 && <Text size="sm">{step.why.map(({ text }) => said(text)).join(' · ')}</Text>}
      {step.considered.map(({ free, notAvailable }, index) => (
        <Text key={index} size="sm" c="dimmed">
          {t('why.counted', { free, away: notAvailable })}
        </Text>
      ))}
    </>
  );
}

function NotThem({ pages }: { readonly pages: readonly Explanation[] }) {
  const { t, said, language } = useLanguage();
  const decisions = pages.flatMap(({ whyNot }) => whyNot?.decisions ?? []);
  const name = pages[0]?.whyNot?.employee.name;
  if (name === undefined) return null;
  return (
    <>
      <Title order={3} size="h5">
        {name}
      </Title>
      <ul className={look['list']}>
        {decisions.map(({ at, text, until }, index) => (
          <li key={index} className={look['one']}>
            <Text size="sm" c="dimmed">
              {timeInWords(at, language)}
            </Text>
            <Text>
              {said(text)}
              {until !== null && ` ${t('why.until', { time: timeInWords(until, language) })}`}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}

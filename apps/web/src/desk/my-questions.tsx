import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { $api, api } from '../api/api';
import type { Assist, Desk } from '../api/views';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import look from './desk.module.css';
import { wayInWords } from './way-in-words';
import { keepQuestion, putAway, useKeptQuestions } from './my-questions-kept';
import { useAsk } from './use-ask';

/** What I have asked colleagues, and what they answered: until I put it away. */
export function MyQuestions({ desk }: { readonly desk: Desk }) {
  const { t } = useLanguage();
  const kept = useKeptQuestions();
  const { asked } = desk.assists;
  useEffect(() => {
    for (const { assistId } of asked) if (!kept.includes(assistId)) keepQuestion(assistId);
  }, [asked, kept]);
  if (kept.length === 0) return null;
  const open = new Map(asked.map((assist) => [assist.assistId, assist]));
  return (
    <Stack gap="sm" component="section" aria-labelledby="questions">
      <Title order={2} size="h3" id="questions">
        {t('desk.questions')}
      </Title>
      <ul className={look['plain']}>
        {kept.map((assistId) => {
          const assist = open.get(assistId);
          return (
            <li key={assistId} aria-live="polite">
              {assist ? <Open assist={assist} /> : <Over assistId={assistId} />}
            </li>
          );
        })}
      </ul>
    </Stack>
  );
}

function Open({ assist }: { readonly assist: Assist }) {
  const { t, said, language } = useLanguage();
  const { assistId, what, answerer, ask, connect, offers, state } = assist;
  const withdrawing = useAsk(() =>
    api.POST('/v1/assists/{assistId}/withdraw', { params: { path: { assistId } }, body: { because: 'not-needed' } }),
  );
  const person = answerer ?? offers.at(-1)?.receiver;
  const name = person?.name ?? '';
  const standsIn = ask.kind === 'colleague' && person !== undefined && person.employeeId !== ask.employeeId;
  return (
    <Stack gap={4}>
      <Text fw={650} className={look['begins'] ?? ''}>
        {said(what)}
      </Text>
      <Question assist={assist} />
      <Text>
        {t(state === 'accepted' ? 'desk.answers' : name === '' ? 'desk.lookingFor' : 'desk.isAsked', { name })}
      </Text>
      {standsIn && <Text size="sm">{t('desk.standsIn', { name })}</Text>}
      {connect && <Text size="sm">{t('desk.reachThem', { to: wayInWords(connect, t) })}</Text>}
      <Text c="dimmed">
        {t('desk.sayMeanwhile')} <q lang={language}>{said(assist.say)}</q>
      </Text>
      <Group>
        <Button
          size="sm"
          variant="default"
          loading={withdrawing.isPending}
          onClick={() => {
            withdrawing.mutate(undefined);
          }}
        >
          {t('desk.withdraw')}
        </Button>
      </Group>
      <ProblemNote error={withdrawing.error} />
    </Stack>
  );
}

/** It is on no desk any more, or not yet, so it is asked for by itself; an answer that was read while it was open says nothing of its end. */
function Over({ assistId }: { readonly assistId: string }) {
  const { t, said } = useLanguage();
  const at = { params: { path: { assistId } } };
  const { data, error } = $api.useQuery('get', '/v1/assists/{assistId}', at, {
    staleTime: 0,
    refetchInterval: ({ state: { data: read } }) => (read && !isOver(read) ? 2_000 : false),
  });
  const rating = useAsk(async (helpful: boolean) => {
    await api.PUT('/v1/assists/{assistId}/rating', { ...at, body: { helpful } });
    putAway(assistId);
  });
  const away = (): void => {
    putAway(assistId);
  };
  return (
    <Stack gap={4}>
      {data && (
        <Text fw={650} className={look['begins'] ?? ''}>
          {said(data.what)}
        </Text>
      )}
      {data && <Question assist={data} />}
      {data && isOver(data) && <Answer assist={data} />}
      <Group gap="xs">
        {data?.state === 'answered' && (
          <>
            <Button
              size="sm"
              variant="default"
              loading={rating.isPending}
              onClick={() => {
                rating.mutate(true);
              }}
            >
              {t('desk.helpful')}
            </Button>
            <Button
              size="sm"
              variant="default"
              loading={rating.isPending}
              onClick={() => {
                rating.mutate(false);
              }}
            >
              {t('desk.notHelpful')}
            </Button>
          </>
        )}
        <Button size="sm" variant="subtle" onClick={away}>
          {t('desk.putAway')}
        </Button>
      </Group>
      <ProblemNote error={error ?? rating.error} />
    </Stack>
  );
}

/** What I asked, in my own words. */
const Question = ({ assist: { note } }: { readonly assist: Assist }) =>
  note === null ? null : <Text className={look['note'] ?? ''}>{note}</Text>;

const isOver = ({ state }: Assist): boolean => state === 'answered' || state === 'withdrawn' || state === 'unanswered';

function Answer({ assist: { answer, answerer, call } }: { readonly assist: Assist }) {
  const { t } = useLanguage();
  if (!answer) {
    return (
      <Text>
        {call
          ? t('desk.callThem', { name: call.employee.name, to: call.connect ? wayInWords(call.connect, t) : '' })
          : t('desk.questionOver')}
      </Text>
    );
  }
  const { approval, note } = answer;
  return (
    <Text>
      {approval && `${approval.granted ? t('desk.granted', { amount: approval.amount }) : t('desk.denied')} `}
      {t('desk.answered', { name: answerer?.name ?? '' })} {note !== null && <q>{note}</q>}
    </Text>
  );
}

import { Button, Group, Paper, Stack, Text, Textarea, TextInput, Title, VisuallyHidden } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { api } from '../api/api';
import type { Assist, Desk } from '../api/views';
import { useLanguage } from '../language/use-language';
import { Countdown } from '../look/countdown';
import { ProblemNote } from '../look/problem-note';
import { answering as answeringOf } from './answered';
import look from './desk.module.css';
import { useMissedQuestion } from './missed-question';
import { useAsk } from './use-ask';

interface Props {
  readonly desk: Desk;
  readonly clock: () => number;
}

/** Colleagues ask me while somebody waits with them. */
export function QuestionsToMe({ desk, clock }: Props) {
  const { t, said } = useLanguage();
  const { offered, answering } = desk.assists;
  const [first] = offered;
  const missed = useMissedQuestion(desk.assists);
  return (
    <>
      <VisuallyHidden role="alert">
        {first && t('desk.questionSaid', { name: first.asker.name, what: said(first.what) })}
      </VisuallyHidden>
      {offered.map((assist) => (
        <Asked key={assist.assistId} assist={assist} me={desk.presence.employeeId} clock={clock} />
      ))}
      <div role="status">
        {missed && (
          <Text c="dimmed">{t('desk.questionGone', { name: missed.asker.name, what: said(missed.what) })}</Text>
        )}
      </div>
      {answering.map((assist) => (
        <Answering key={assist.assistId} assist={assist} />
      ))}
    </>
  );
}

function About({ assist }: { readonly assist: Assist }) {
  const { t, said } = useLanguage();
  return (
    <div>
      <Text c="dimmed">
        {t('desk.questionFrom', { name: assist.asker.name })}
        {assist.about && ` ${t('desk.questionAbout', { reason: said(assist.about.reason) })}`}
      </Text>
      <Title order={2} size="h3" className={look['begins'] ?? ''}>
        {said(assist.what)}
      </Title>
      {assist.note !== null && <Text className={look['note'] ?? ''}>{assist.note}</Text>}
    </div>
  );
}

function Asked({ assist, me, clock }: { readonly assist: Assist; readonly me: string; readonly clock: () => number }) {
  const { t } = useLanguage();
  const at = { params: { path: { assistId: assist.assistId } } };
  const accepting = useAsk(() => answeringOf(assist.assistId, () => api.POST('/v1/assists/{assistId}/accept', at)));
  const declining = useAsk(() =>
    answeringOf(assist.assistId, () =>
      api.POST('/v1/assists/{assistId}/decline', { ...at, body: { because: 'busy' } }),
    ),
  );
  const until = assist.offers.find(({ receiver }) => receiver.employeeId === me)?.expiresAt;
  return (
    <Paper withBorder p="lg" component="article" className={look['offer'] ?? ''} aria-label={t('desk.question')}>
      <Stack gap="md">
        <About assist={assist} />
        {until !== undefined && (
          <Countdown until={until} clock={clock} say={(seconds) => t('desk.answerWithin', { seconds })} />
        )}
        <Group gap="sm">
          <Button
            size="lg"
            loading={accepting.isPending}
            onClick={() => {
              accepting.mutate(undefined);
            }}
          >
            {t('desk.iAnswer')}
          </Button>
          <Button
            size="lg"
            variant="default"
            loading={declining.isPending}
            onClick={() => {
              declining.mutate(undefined);
            }}
          >
            {t('desk.decline')}
          </Button>
        </Group>
        <ProblemNote error={accepting.error ?? declining.error} />
      </Stack>
    </Paper>
  );
}

interface Written {
  readonly note: string;
  readonly amount: string;
}

function Answering({ assist }: { readonly assist: Assist }) {
  const { t } = useLanguage();
  const at = { params: { path: { assistId: assist.assistId } } };
  const approval = assist.ask.kind === 'approval' ? assist.ask : undefined;
  const { register, handleSubmit } = useForm<Written>({
    defaultValues: { note: '', amount: String(approval?.amount ?? '') },
  });
  const answering = useAsk(({ note, amount, granted }: Written & { granted?: boolean }) => {
    const words = note.trim() === '' ? {} : { note: note.trim() };
    const decided = granted === undefined ? {} : granted ? { granted, amount: Number(amount) } : { granted };
    return api.POST('/v1/assists/{assistId}/answer', { ...at, body: { ...words, ...decided } });
  });
  const passing = useAsk(() => api.POST('/v1/assists/{assistId}/pass-on', at));
  const answer = (granted?: boolean) =>
    handleSubmit((written) => {
      answering.mutate({ ...written, ...(granted !== undefined && { granted }) });
    });
  return (
    <Paper withBorder p="lg" component="article" aria-label={t('desk.question')}>
      <form onSubmit={(event) => void answer(approval && true)(event)}>
        <Stack gap="md">
          <About assist={assist} />
          {approval && <TextInput label={t('desk.askAmount')} type="number" min={0} {...register('amount')} />}
          <Textarea label={t('desk.myAnswer')} rows={2} maxLength={1_000} {...register('note')} />
          <Group gap="sm">
            <Button type="submit" loading={answering.isPending}>
              {t(approval ? 'desk.grant' : 'desk.sendAnswer')}
            </Button>
            {approval && (
              <Button variant="default" loading={answering.isPending} onClick={() => void answer(false)()}>
                {t('desk.deny')}
              </Button>
            )}
            <Button
              variant="subtle"
              loading={passing.isPending}
              onClick={() => {
                passing.mutate(undefined);
              }}
            >
              {t('desk.cannotAfterAll')}
            </Button>
          </Group>
          <ProblemNote error={answering.error ?? passing.error} />
        </Stack>
      </form>
    </Paper>
  );
}

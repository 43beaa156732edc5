import '@mantine/core/styles/Progress.css';
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Replanned, Rota } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { Caution } from '../../look/caution';
import { Dialog } from '../../look/dialog';
import { ProblemNote } from '../../look/problem-note';
import { useNow } from '../../look/use-now';
import { AskWho } from './ask-who';
import { DayChanges } from './day-changes';
import { REPLAN_SECONDS, useNotComing } from './use-not-coming';

interface Props {
  readonly rota: Rota;
  readonly date: string;
}

/** Somebody calls in sick: what would change is shown, and then it is so. */
export function NotComing({ rota, date }: Props) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  if (!rota.shifts.some((shift) => shift.date === date)) return null;
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('rota.notComing')}
      </Button>
      <Dialog
        size="xl"
        opened={asking}
        title={t('rota.notComing')}
        onClose={() => {
          setAsking(false);
        }}
      >
        <Steps
          {...{ rota, date }}
          onClose={() => {
            setAsking(false);
          }}
        />
      </Dialog>
    </>
  );
}

/** Who it is; what would change; what came of it. */
function Steps({ rota, date, onClose }: Props & { readonly onClose: () => void }) {
  const { trying, taking } = useNotComing(rota);
  const { data: tried, variables: wish } = trying;
  // What it was before stays to be compared with, while the rota becomes the other one.
  const [before, setBefore] = useState(rota);
  if (taking.data) return <IsSo {...{ before, date, onClose }} replanned={taking.data} />;
  if (tried)
    return (
      <WouldBe
        {...{ before, date, tried }}
        isTaking={taking.isPending}
        error={taking.error}
        onTake={() => {
          taking.mutate({ wish, proposal: tried.proposal });
        }}
        onBack={() => {
          taking.reset();
          trying.reset();
        }}
      />
    );
  return (
    <Stack gap="md">
      <AskWho
        {...{ rota, date }}
        isPending={trying.isPending}
        onAsked={(asked) => {
          setBefore(rota);
          trying.mutate(asked);
        }}
      />
      {trying.isPending && <Looking since={trying.submittedAt} />}
      <ProblemNote error={trying.error} />
    </Stack>
  );
}

/** How much of its time the service has had. */
function Looking({ since }: { readonly since: number }) {
  const { t } = useLanguage();
  const seconds = Math.min(REPLAN_SECONDS, Math.max(0, Math.floor((useNow(Date.now, 500) - since) / 1_000)));
  return (
    <div>
      <Text role="status">{t('rota.coveringAnew')}</Text>
      <Progress value={(seconds / REPLAN_SECONDS) * 100} aria-label={t('rota.coveringAnew')} />
    </div>
  );
}

interface WouldBeProps {
  readonly before: Rota;
  readonly date: string;
  readonly tried: Replanned;
  readonly isTaking: boolean;
  readonly error: unknown;
  readonly onTake: () => void;
  readonly onBack: () => void;
}

function WouldBe({ before, date, tried, isTaking, error, onTake, onBack }: WouldBeProps) {
  const { t } = useLanguage();
  const isPublished = before.status === 'published';
  return (
    <Stack gap="md" role="status">
      <Text fw={600}>{t('rota.wouldChange')}</Text>
      <DayChanges {...{ before, date }} replanned={tried} />
      {isPublished && <Caution>{t('rota.holdsAtOnce')}</Caution>}
      <ProblemNote error={error} />
      <Group>
        <Button loading={isTaking} onClick={onTake}>
          {isPublished ? t('rota.publishChange') : t('rota.takeChange')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('rota.back')}
        </Button>
      </Group>
    </Stack>
  );
}

interface IsSoProps {
  readonly before: Rota;
  readonly date: string;
  readonly replanned: Replanned;
  readonly onClose: () => void;
}

function IsSo({ before, date, replanned, onClose }: IsSoProps) {
  const { t } = useLanguage();
  return (
    <Stack gap="md" role="status">
      <Text fw={600}>{replanned.rota.status === 'published' ? t('rota.isPublished') : t('rota.isTaken')}</Text>
      <DayChanges {...{ before, date, replanned }} />
      <Group justify="end">
        <Button onClick={onClose}>{t('rota.done')}</Button>
      </Group>
    </Stack>
  );
}

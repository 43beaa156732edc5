import { Alert, Anchor, Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../api/api';
import { FillIn } from '../app/fill-in';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { useSession } from '../session/session';
import type { AtDesk } from './use-at-desk';
import type { Floor } from './views';

interface Answer {
  readonly teamId: string;
  readonly joins: boolean;
}

/** A team is short and asks me to join its floor; or I have joined it, and what I am asked for there. */
export function FillIns({ floor, desk }: { readonly floor: Floor; readonly desk: AtDesk }) {
  const { t, said } = useLanguage();
  const answering = useMutation({ mutationFn: (answer: Answer) => send(answer, desk) });
  return (
    <Stack gap="sm" aria-live="polite">
      {floor.fillIns.map((fillIn) => (
        <FillIn
          key={fillIn.teamId}
          fillIn={fillIn}
          busy={answering.isPending}
          onAnswer={(joins) => {
            answering.mutate({ teamId: fillIn.teamId, joins });
          }}
        >
          <ToDesk />
        </FillIn>
      ))}
      {floor.fillIns.length === 0 && floor.teamId !== null && (
        <Group>
          <Button
            variant="default"
            loading={answering.isPending}
            onClick={() => {
              answering.mutate({ teamId: floor.teamId ?? '', joins: true });
            }}
          >
            {t('fillIn.join')}
          </Button>
        </Group>
      )}
      <ProblemNote error={answering.error} />
      <InHand floor={floor} />
      {desk.offers.map(({ offerId, reason }) => (
        <Offered key={offerId} offerId={offerId} reason={said(reason)} desk={desk} />
      ))}
    </Stack>
  );
}

/** What I have taken: it goes on at my desk. */
function InHand({ floor }: { readonly floor: Floor }) {
  const { t, said } = useLanguage();
  const { employeeId } = useSession();
  const me = floor.people.find(({ person }) => person.employeeId === employeeId);
  return me?.work
    .filter(({ what }) => what === 'accepted' || what === 'connected')
    .map(({ handoffId, reason }) => (
      <Alert
        key={handoffId}
        color="sea"
        variant="light"
        title={t('fillIn.mine', { reason: reason ? said(reason.name) : '' })}
      >
        <ToDesk />
      </Alert>
    ));
}

function ToDesk() {
  const { t } = useLanguage();
  return <Anchor renderRoot={(props) => <Link to="/desk" {...props} />}>{t('fillIn.desk')}</Anchor>;
}

function Offered({
  offerId,
  reason,
  desk,
}: {
  readonly offerId: string;
  readonly reason: string;
  readonly desk: AtDesk;
}) {
  const { t } = useLanguage();
  const accepting = useMutation({ mutationFn: () => desk.accept(offerId) });
  return (
    <Alert color="sea" variant="light" title={t('fillIn.offered', { reason })}>
      <Group>
        <Button
          loading={accepting.isPending}
          onClick={() => {
            accepting.mutate();
          }}
        >
          {t('fillIn.accept')}
        </Button>
        <ToDesk />
      </Group>
      <ProblemNote error={accepting.error} />
    </Alert>
  );
}

async function send({ teamId, joins }: Answer, desk: AtDesk): Promise<void> {
  const params = { path: { teamId } };
  if (!joins) {
    await api.POST('/v1/fill-ins/{teamId}/leave', { params });
    return;
  }
  await desk.come();
  await api.POST('/v1/fill-ins/{teamId}/join', { params });
}

import { Alert, Anchor, Button, Container, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { Handoff } from '../api/views';
import { NumberMissing } from '../app/their-number';
import { ProblemNote } from '../look/problem-note';
import { timeInWords } from '../language/times';
import { Columns } from '../look/columns';
import { Countdown } from '../look/countdown';
import { bring } from '../language/languages';
import { useLanguage } from '../language/use-language';
import { useTitle } from '../look/use-title';
import { useSession } from '../session/session';
import { Actions } from './actions';
import { AtTheEnd } from './at-the-end';
import { FOLLOW_MESSAGES } from './follow.messages';
import { FollowTitle } from './follow-title';
import { headline } from './headline';
import { HowToConnect } from './how-to-connect';
import { MyHandovers } from './my-handovers';
import { numberSaid } from './number-said';
import { Proposal } from './proposal';
import { TheSentence } from './the-sentence';
import { useHandoff, type Followed } from './use-handoff';
import { Waiting } from './waiting';
import { WriteToUs } from './write-to-us';

bring(FOLLOW_MESSAGES);

/** One handoff of mine, live: who is asked, what to say, how to connect, what became of it. */
export function FollowPage() {
  const { t } = useLanguage();
  const { handoffId } = useParams({ from: '/frame/signed-in/hand-over/$handoffId' });
  const followed = useHandoff(handoffId);
  return (
    <Container size="lg" py="lg">
      <Columns beside={<MyHandovers />}>
        <Stack gap="lg">
          {followed.handoff ? (
            <Live followed={followed} handoff={followed.handoff} />
          ) : (
            <Title order={1}>{t('app.handOver')}</Title>
          )}
          <ProblemNote error={followed.error} />
          {followed.handoff?.state !== 'ended' && (
            <Anchor renderRoot={(props) => <Link to="/hand-over" {...props} />}>{t('follow.another')}</Anchor>
          )}
        </Stack>
      </Columns>
    </Container>
  );
}

function Live({ followed, handoff }: { readonly followed: Followed; readonly handoff: Handoff }) {
  const { t, said, language } = useLanguage();
  const { state, receiver, holder, sender, promise, ask } = handoff;
  const { employeeId: me } = useSession();
  const title = headline(handoff, t);
  useTitle(title);
  const inHand = state !== 'ended' && state !== 'connected' && state !== 'promised';
  // Whoever passed them on has them now: who sent them first is told how it goes on, and nothing to say or to do.
  const passedOn = inHand && holder.employeeId !== sender.employeeId && holder.employeeId !== me;
  return (
    <>
      <div>
        <Text c="dimmed">{said(handoff.reason.name)}</Text>
        <FollowTitle title={title} />
        {state === 'connected' && receiver && <Text size="lg">{t('follow.released', { name: receiver.name })}</Text>}
        {inHand && <Text c="dimmed">{passedOn ? t('follow.passedOn', { name: holder.name }) : t('follow.keep')}</Text>}
      </div>
      {!followed.live && state !== 'ended' && (
        <Alert color="yellow" role="status">
          {t('follow.lost', { time: timeInWords(handoff.serverTime, language) })}
        </Alert>
      )}
      {state === 'offered' && handoff.expiresAt && (
        <Countdown
          until={handoff.expiresAt}
          clock={followed.clock}
          say={(seconds) => t('follow.answersWithin', { seconds })}
        />
      )}
      {state === 'queued' && <Waiting handoff={handoff} />}
      {!passedOn && <InHand handoff={handoff} />}
      {ask && promise && !promise.reachable && (
        <NumberMissing
          handoffId={handoff.handoffId}
          why={<Text fw={600}>{said(ask)}</Text>}
          said={numberSaid(handoff.handoffId)}
        />
      )}
      <AtTheEnd handoff={handoff} />
      {!passedOn && <Actions handoff={handoff} />}
      {state === 'ended' && (
        <Button size="lg" renderRoot={(props) => <Link to="/hand-over" {...props} />}>
          {t('follow.another')}
        </Button>
      )}
    </>
  );
}

/** What whoever has the contact in hand says and does. */
function InHand({ handoff }: { readonly handoff: Handoff }) {
  const { state, channel } = handoff;
  return (
    <>
      {state !== 'ended' && <TheSentence handoff={handoff} />}
      {state === 'assigned' && <HowToConnect handoff={handoff} />}
      {state !== 'ended' && channel === 'chat' && <WriteToUs handoff={handoff} />}
      <Proposal handoff={handoff} />
    </>
  );
}

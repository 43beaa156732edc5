import { Anchor, Button, Container, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { $api } from '../../api/api';
import type { Reason } from '../../api/views';
import { PeopleLinks } from '../../app/people-links';
import { REASON_PLAN_MESSAGES } from '../../app/plan/reason-plan.messages';
import { useNamesInPlans } from '../../app/plan/use-names-in-plans';
import { bring } from '../../language/languages';
import { useLanguage } from '../../language/use-language';
import { fetchedPart } from '../../look/part';
import { ProblemNote } from '../../look/problem-note';
import { useTitle } from '../../look/use-title';
import { useSession } from '../../session/session';
import { OneReason, placeOf } from './one-reason';
import { REASONS_MESSAGES } from './reasons.messages';
import { SwitchReason } from './switch-reason';

bring(REASON_PLAN_MESSAGES);
bring(REASONS_MESSAGES);

const ReasonForm = fetchedPart(() => import('./reason-form').then(({ ReasonForm }) => ReasonForm));
const HR = ['hr', 'admin'];

/** What customers want, and who is asked for it, in which order: for HR and administrators, who may change it. */
export function ReasonsPage() {
  const { t } = useLanguage();
  const { roles = [] } = useSession();
  useTitle(t('reasons.title'));
  return (
    <Container size="lg" py="lg">
      <PeopleLinks />
      <Stack gap="lg">
        <div>
          <Title order={1}>{t('reasons.title')}</Title>
          <Text c="dimmed">{t('reasons.lead')}</Text>
        </div>
        {roles.some((role) => HR.includes(role)) ? <Reasons /> : <Text>{t('reasons.forHr')}</Text>}
      </Stack>
    </Container>
  );
}

/** What was written last: where one goes on from, and whether it was saved. */
interface Written {
  readonly reasonId: string | undefined;
  readonly isSaved: boolean;
}

function Reasons() {
  const { data, error, refetch } = $api.useQuery('get', '/v1/reasons', { params: { query: { status: 'all' } } });
  const [writing, write] = useState<{ readonly reason: Reason | undefined }>();
  const [written, setWritten] = useState<Written>();
  const done = (reasonId: string | undefined, isSaved: boolean): void => {
    write(undefined);
    setWritten({ reasonId, isSaved });
  };
  if (!data) return <ProblemNote error={error} onAgain={() => void refetch()} />;
  if (!writing)
    return (
      <AllReasons
        reasons={data.reasons}
        written={written}
        onWrite={(reason) => {
          write({ reason });
        }}
      />
    );
  return (
    <ReasonForm
      reason={writing.reason}
      reasons={data.reasons}
      onSaved={(reasonId) => {
        done(reasonId, true);
      }}
      onLeave={() => {
        done(writing.reason?.reasonId, false);
      }}
    />
  );
}

interface AllProps {
  readonly reasons: readonly Reason[];
  readonly written: Written | undefined;
  /** Undefined: a new one. */
  readonly onWrite: (reason: Reason | undefined) => void;
}

function AllReasons({ reasons, written, onWrite }: AllProps) {
  const { t, said } = useLanguage();
  const [switching, switchIt] = useState<string>();
  const inOrder = [...reasons].sort((a, b) => rank(a) - rank(b) || said(a.name).localeCompare(said(b.name)));
  const nameOf = useNamesInPlans(inOrder.flatMap(({ plan }) => (plan ? [plan] : [])));
  const switched = inOrder.find(({ reasonId }) => reasonId === switching);
  const isThere = reasons.some(({ reasonId }) => reasonId === written?.reasonId);
  // One comes back to what one was at; what is new is there as soon as it was read.
  useEffect(() => {
    if (written?.reasonId !== undefined && isThere) document.getElementById(placeOf(written.reasonId))?.focus();
  }, [written, isThere]);
  return (
    <>
      <Button
        w="fit-content"
        onClick={() => {
          onWrite(undefined);
        }}
      >
        {t('reasons.add')}
      </Button>
      {reasons.length === 0 && <Text>{t('reasons.none')}</Text>}
      {inOrder.some(({ plan }) => plan?.lastResort === null) && (
        <Anchor renderRoot={(props) => <Link to="/first-run" search={{ step: 'reasons' }} {...props} />}>
          {t('reasons.takeOver')}
        </Anchor>
      )}
      {inOrder.map((reason) => (
        <OneReason
          key={reason.reasonId}
          reason={reason}
          nameOf={nameOf}
          isSaved={written?.isSaved === true && written.reasonId === reason.reasonId}
          onChange={() => {
            onWrite(reason);
          }}
          onSwitch={() => {
            switchIt(reason.reasonId);
          }}
        />
      ))}
      {switched && (
        <SwitchReason
          reason={switched}
          onClose={() => {
            switchIt(undefined);
          }}
        />
      )}
    </>
  );
}

/** Those that can be chosen first, then drafts, then what was switched off. */
function rank({ active, plan }: Reason): number {
  if (active) return 0;
  return plan?.lastResort ? 2 : 1;
}

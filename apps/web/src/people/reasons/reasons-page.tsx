import { Anchor, Container, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { $api } from '../../api/api';
import type { Reason } from '../../api/views';
import { PeopleLinks } from '../../app/people-links';
import { REASON_PLAN_MESSAGES } from '../../app/plan/reason-plan.messages';
import { useNamesInPlans } from '../../app/plan/use-names-in-plans';
import { bring } from '../../language/languages';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useTitle } from '../../look/use-title';
import { useSession } from '../../session/session';
import { OneReason } from './one-reason';
import { REASONS_MESSAGES } from './reasons.messages';
import { SwitchReason } from './switch-reason';

bring(REASON_PLAN_MESSAGES);
bring(REASONS_MESSAGES);

const PlanDialog = lazy(() => import('../../app/plan/plan-dialog').then((part) => ({ default: part.PlanDialog })));
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

function Reasons() {
  const { t, said } = useLanguage();
  const { data, error, refetch } = $api.useQuery('get', '/v1/reasons', { params: { query: { status: 'all' } } });
  const [changing, change] = useState<Reason>();
  const [switching, switchIt] = useState<string>();
  const inOrder = [...(data?.reasons ?? [])].sort(
    (a, b) => rank(a) - rank(b) || said(a.name).localeCompare(said(b.name)),
  );
  const switched = inOrder.find(({ reasonId }) => reasonId === switching);
  const nameOf = useNamesInPlans(inOrder.flatMap(({ plan }) => (plan ? [plan] : [])));
  return (
    <>
      <ProblemNote error={error} onAgain={() => void refetch()} />
      {data?.reasons.length === 0 && <Text>{t('reasons.none')}</Text>}
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
          onChange={() => {
            change(reason);
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
      <Suspense fallback={null}>
        {changing && (
          <PlanDialog
            reason={changing}
            onClose={() => {
              change(undefined);
            }}
          />
        )}
      </Suspense>
    </>
  );
}

/** Those that can be chosen first, then drafts, then what was switched off. */
function rank({ active, plan }: Reason): number {
  if (active) return 0;
  return plan?.lastResort ? 2 : 1;
}

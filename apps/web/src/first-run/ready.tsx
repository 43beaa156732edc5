import { Alert, Anchor, List, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Readiness } from '../api/views';
import { useLanguage } from '../language/use-language';
import { useSession } from '../session/session';
import { GoTo } from './go-to';
import { useNamed } from './use-named';

const LEADS = ['hr', 'admin', 'manager'];
/** Where, and whom it is for. */
const NEXT = [
  ['/devices', 'firstRun.toDevices', LEADS],
  ['/people/rota', 'firstRun.toRota', LEADS],
  ['/people/policies', 'firstRun.toPolicies', LEADS],
  ['/people/reasons', 'firstRun.toReasons', ['hr', 'admin']],
  ['/floor', 'firstRun.toFloor', ['manager']],
] as const;

/** A handoff has been completed: for whom it does not work yet, and where one goes from here. */
export function Ready({ company: { withoutRole, unreachable } }: { readonly company: Readiness }) {
  const { t } = useLanguage();
  const named = useNamed();
  const { roles = [] } = useSession();
  const open = NEXT.filter(([, , may]) => may.some((role) => roles.includes(role)));
  const isWhole = withoutRole.people + unreachable.people === 0;
  return (
    <Alert color={isWhole ? 'sea' : 'yellow'} variant="light">
      <Title order={2} size="h4">
        {t(isWhole ? 'firstRun.ready' : 'firstRun.readyFor')}
      </Title>
      {unreachable.people > 0 && (
        <Text>
          {t('firstRun.unreachableAre', { names: named(unreachable) })}{' '}
          <GoTo step="reach">{t('firstRun.step.reach')}</GoTo>
        </Text>
      )}
      {withoutRole.people > 0 && (
        <Text>
          {t('firstRun.withoutRoleAre', { names: named(withoutRole) })}{' '}
          <GoTo step="front-office">{t('firstRun.giveRoles')}</GoTo>
        </Text>
      )}
      <Text>{t('firstRun.readySo')}</Text>
      <List mt="xs">
        {open.map(([to, label]) => (
          <List.Item key={to}>
            <Anchor renderRoot={(props) => <Link to={to} {...props} />}>{t(label)}</Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

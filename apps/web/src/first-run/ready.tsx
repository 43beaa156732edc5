import { Alert, Anchor, List, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/use-language';
import { useSession } from '../session/session';

const LEADS = ['hr', 'admin', 'manager'];
/** Where, and whom it is for. */
const NEXT = [
  ['/devices', 'firstRun.toDevices', LEADS],
  ['/people/rota', 'firstRun.toRota', LEADS],
  ['/people/policies', 'firstRun.toPolicies', LEADS],
  ['/people/reasons', 'firstRun.toReasons', ['hr', 'admin']],
  ['/floor', 'firstRun.toFloor', ['manager']],
] as const;

/** Everything is done: where one goes from here. */
export function Ready() {
  const { t } = useLanguage();
  const { roles = [] } = useSession();
  const open = NEXT.filter(([, , may]) => may.some((role) => roles.includes(role)));
  return (
    <Alert color="sea" variant="light">
      <Title order={2} size="h4">
        {t('firstRun.ready')}
      </Title>
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

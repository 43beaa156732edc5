import { Alert, Anchor, List, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/use-language';

const NEXT = [
  ['/devices', 'firstRun.toDevices'],
  ['/people/rota', 'firstRun.toRota'],
  ['/people/policies', 'firstRun.toPolicies'],
  ['/floor', 'firstRun.toFloor'],
] as const;

/** Everything is done: where one goes from here. */
export function Ready() {
  const { t } = useLanguage();
  return (
    <Alert color="sea" variant="light">
      <Title order={2} size="h4">
        {t('firstRun.ready')}
      </Title>
      <Text>{t('firstRun.readySo')}</Text>
      <List mt="xs">
        {NEXT.map(([to, label]) => (
          <List.Item key={to}>
            <Anchor renderRoot={(props) => <Link to={to} {...props} />}>{t(label)}</Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

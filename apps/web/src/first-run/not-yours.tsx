import { Alert, Text } from '@mantine/core';
import { $api } from '../api/api';
import { useLanguage } from '../language/use-language';

const SHOWN = 3;

/** Who can do it: rights come from tokens, which the directory does not know; whoever works in HR knows whom to ask. */
export function NotYours() {
  const { t } = useLanguage();
  const query = { role: 'hr-executive', limit: SHOWN };
  const { data } = $api.useQuery('get', '/v1/employees', { params: { query } });
  const names = (data?.employees ?? []).map(({ name }) => name);
  return (
    <Alert color="sea" variant="light">
      <Text size="sm">{t('firstRun.notYours')}</Text>
      {names.length > 0 && <Text size="sm">{t('firstRun.whoCan', { names: names.join(', ') })}</Text>}
    </Alert>
  );
}

import { Badge, Group, List, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { Button } from '@mantine/core';
import type { ImportReport } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { Differences } from './differences';

const AT_ONCE = 20;

/** Which branches, departments, roles, skills and reasons are new or different. */
export function ReportEntries({ entries }: { readonly entries: NonNullable<ImportReport['entries']> }) {
  const { t, said } = useLanguage();
  const [shown, setShown] = useState(AT_ONCE);
  if (entries.length === 0) return null;
  return (
    <Stack gap="xs" component="section">
      <Title order={3} size="h4">
        {t('import.entries')}
      </Title>
      <List listStyleType="none" spacing="xs">
        {entries.slice(0, shown).map(({ kind, key, name = key, fate, fields }) => (
          <List.Item key={`${kind} ${key}`}>
            <Group gap="xs" component="span" display="inline-flex">
              <Badge variant={fate === 'created' ? 'filled' : 'default'} tt="none">
                {t(`import.${fate}`)}
              </Badge>
              {t(`kind.${kind}`)} <bdi>{typeof name === 'string' ? name : said(name)}</bdi>
            </Group>
            <Differences fields={fields} />
          </List.Item>
        ))}
      </List>
      {shown < entries.length && (
        <Group>
          <Button
            variant="default"
            onClick={() => {
              setShown(shown + AT_ONCE);
            }}
          >
            {t('people.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

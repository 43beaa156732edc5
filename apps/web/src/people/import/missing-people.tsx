import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import { Alert, Button, Group, List, Radio, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language';
import type { Missing } from './leaving';
import { isMany } from './leaving';

const AT_ONCE = 10;

interface Props {
  readonly missing: Missing;
  /** Whether they are deactivated; undefined: nobody can choose it here, for a mapping says it. */
  readonly leave: boolean | undefined;
  readonly onLeave: (leave: boolean) => void;
}

/** Who stands in the company and not in the file. Nothing happens to them unless somebody says that they have left. */
export function MissingPeople({ missing, leave, onLeave }: Props) {
  const { t } = useLanguage();
  const { people, here, managed } = missing;
  if (people + managed === 0) return null;
  return (
    <Stack gap="sm" component="section">
      {people > 0 && (
        <>
          <div>
            <Title order={2} size="h3">
              {t('import.absent', { people, here })}
            </Title>
            <Text c="dimmed">{t('import.absentHint')}</Text>
          </div>
          <Names missing={missing} />
          {leave === undefined ? (
            <Text>{t('import.absentMapping')}</Text>
          ) : (
            <Radio.Group
              aria-label={t('import.absent', { people, here })}
              value={leave ? 'leave' : 'stay'}
              onChange={(chosen) => {
                onLeave(chosen === 'leave');
              }}
            >
              <Stack gap="xs">
                <Radio value="stay" label={t('import.absentStay')} />
                <Radio value="leave" label={t('import.absentLeave')} description={t('import.absentMeans')} />
              </Stack>
            </Radio.Group>
          )}
          {leave === true && isMany(missing) && (
            <Alert color="red" variant="light" role="alert">
              {t('import.absentMany', { percent: Math.round((100 * people) / here) })}
            </Alert>
          )}
        </>
      )}
      {managed > 0 && <Text c="dimmed">{t('import.absentManaged', { managed })}</Text>}
    </Stack>
  );
}

function Names({ missing: { people, named } }: Pick<Props, 'missing'>) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(AT_ONCE);
  const last = shown >= named.length;
  return (
    <Stack gap="xs">
      <List>
        {named.slice(0, shown).map(({ employeeId, externalId, name }) => (
          <List.Item key={employeeId}>
            <bdi>{name}</bdi>{' '}
            <Text component="bdi" size="sm" c="dimmed">
              {externalId}
            </Text>
          </List.Item>
        ))}
      </List>
      {last && people > named.length && <Text>{t('import.andMore', { count: people - named.length })}</Text>}
      {!last && (
        <Group>
          <Button
            variant="default"
            onClick={() => {
              setShown(named.length);
            }}
          >
            {t('people.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

import { Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import type { Readiness, Text as Words } from '../api/views';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import look from './first-run.module.css';
import { GoTo } from './go-to';
import { MoreFromFile } from './more-from-file';
import { useMending } from './use-mending';

interface Props {
  readonly missing: Readiness['withoutRole'];
  readonly roles: readonly { readonly key: string; readonly name: Words }[];
}

/** Whoever holds no role, each with the roles that they may be given; a file may leave their jobs untranslated. */
export function WithoutRole({ missing, roles }: Props) {
  const { t, said } = useLanguage();
  const mending = useMending();
  const { people, named } = missing;
  if (people === 0) return null;
  return (
    <section>
      <Title order={3} size="h5">
        {t('firstRun.withoutRole', { people })}
      </Title>
      <Text size="sm">{t('firstRun.withoutRoleSo')}</Text>
      <ul className={look['rows']}>
        {named.map(({ employeeId, name }) => (
          <li key={employeeId} className={look['row']}>
            <Group justify="space-between" gap="xs">
              <bdi>{name}</bdi>
              <NativeSelect
                aria-label={t('firstRun.worksAs', { name })}
                disabled={mending.isPending}
                value=""
                data={[
                  { value: '', label: t('firstRun.chooseRole') },
                  ...roles.map((role) => ({ value: role.key, label: said(role.name) })),
                ]}
                onChange={({ currentTarget: { value } }) => {
                  mending.mutate({
                    employeeId,
                    change: (person) => ({ roles: [...person.roles.map(({ role }) => role), value] }),
                  });
                }}
              />
            </Group>
          </li>
        ))}
      </ul>
      <ProblemNote error={mending.error} />
      <Stack gap={4} align="start" mt="xs">
        <MoreFromFile more={people - named.length} />
        <GoTo step="reasons">{t('firstRun.goOnWithoutRoles')}</GoTo>
      </Stack>
    </section>
  );
}

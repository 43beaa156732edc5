import '@mantine/core/styles/Table.css';
import { Button, Container, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { download } from '../../api/download';
import { ChoosePerson } from '../../app/choose-person';
import { PeopleLinks } from '../../app/people-links';
import { bring } from '../../language/languages';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useTitle } from '../../look/use-title';
import { useSession } from '../../session/session';
import { AUDIT_MESSAGES } from './audit.messages';
import { AuditTable } from './audit-table';
import { csvPath, useAudit, type AuditWanted } from './use-audit';

bring(AUDIT_MESSAGES);

const HR = ['hr', 'admin'];
const KINDS = [
  'employee',
  'team',
  'site',
  'role',
  'skill',
  'duty',
  'reason',
  'policy',
  'delegation',
  'rota',
  'api-key',
  'settings',
  'import',
] as const;

/** Who changed what: of everybody for HR, of oneself for everybody. */
export function AuditPage() {
  const { t } = useLanguage();
  const { roles = [], employeeId: me = '' } = useSession();
  const { employee } = useSearch({ from: '/frame/signed-in/people/audit' });
  const isHr = roles.some((role) => HR.includes(role));
  const [narrowed, setNarrowed] = useState({ kind: '', from: '', to: '' });
  const wanted: AuditWanted = { ...narrowed, employee: isHr ? (employee ?? '') : me, isHr };
  const audit = useAudit(wanted);
  useTitle(t('audit.title'));
  return (
    <Container size="lg" py="lg">
      <PeopleLinks />
      <Stack gap="lg">
        <div>
          <Title order={1}>{t('audit.title')}</Title>
          <Text c="dimmed" size="lg">
            {t('audit.lead')}
          </Text>
        </div>
        <Group align="end">
          {isHr && <AboutWhom employee={employee ?? ''} />}
          {isHr && (
            <NativeSelect
              label={t('audit.kind')}
              value={narrowed.kind}
              data={[
                { value: '', label: t('audit.everything') },
                ...KINDS.map((kind) => ({ value: kind, label: t(`audited.${kind}`) })),
              ]}
              onChange={({ currentTarget }) => {
                setNarrowed({ ...narrowed, kind: currentTarget.value });
              }}
            />
          )}
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              type="date"
              label={t(`audit.${end}`)}
              value={narrowed[end]}
              onChange={({ currentTarget }) => {
                setNarrowed({ ...narrowed, [end]: currentTarget.value });
              }}
            />
          ))}
          {isHr && <AsCsv wanted={wanted} />}
        </Group>
        <ProblemNote error={audit.error} onAgain={() => void audit.refetch()} />
        <div role="status">{audit.isSuccess && audit.entries.length === 0 && <Text>{t('audit.none')}</Text>}</div>
        {audit.entries.length > 0 && <AuditTable entries={audit.entries} />}
        {audit.hasNextPage && (
          <Group>
            <Button variant="default" loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
              {t('people.more')}
            </Button>
          </Group>
        )}
      </Stack>
    </Container>
  );
}

function AboutWhom({ employee }: { readonly employee: string }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  return (
    <>
      <ChoosePerson
        label={t('audit.whose')}
        nobody={t('audit.nobody')}
        chosen={employee}
        onChoose={(id) => void navigate({ to: '/people/audit', search: { employee: id } })}
      />
      {employee !== '' && (
        <Button variant="default" onClick={() => void navigate({ to: '/people/audit', search: {} })}>
          {t('audit.everybody')}
        </Button>
      )}
    </>
  );
}

function AsCsv({ wanted }: { readonly wanted: AuditWanted }) {
  const { t, language } = useLanguage();
  const saving = useMutation({ mutationFn: () => download(csvPath(wanted, language), 'audit.csv', 'text/csv') });
  return (
    <>
      <Button
        variant="default"
        loading={saving.isPending}
        onClick={() => {
          saving.mutate();
        }}
      >
        {t('audit.csv')}
      </Button>
      <ProblemNote error={saving.error} />
    </>
  );
}

import '@mantine/core/styles/Code.css';
import { Alert, Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { $api } from '../api/api';
import type { Readiness } from '../api/views';
import { useLanguage } from '../language/use-language';
import { CopyText } from '../look/copy-text';
import { ProblemNote } from '../look/problem-note';
import { useSession } from '../session/session';

/** People come out of a file, or from an identity provider. */
export function PeopleStep({ company: { people } }: { readonly company: Readiness }) {
  const { t } = useLanguage();
  return (
    <Stack align="start">
      <Text>{t('firstRun.peopleWhy')}</Text>
      <Button renderRoot={(props) => <Link to="/people/import" {...props} />}>{t('firstRun.importFile')}</Button>
      <Title order={3} size="h5">
        {t('firstRun.scim')}
      </Title>
      <Scim />
      <Text role="status" size="sm" fw={600}>
        {people === 0 ? t('firstRun.scimWaiting') : t('firstRun.peopleSo', { people })}
      </Text>
    </Stack>
  );
}

function Scim() {
  const { t } = useLanguage();
  const isAdmin = useSession().roles?.includes('admin') === true;
  const making = $api.useMutation('post', '/v1/api-keys');
  const address = `${window.location.origin}/scim/v2`;
  return (
    <>
      <Text size="sm">{t('firstRun.scimHow')}</Text>
      <Shown text={address} />
      <ProblemNote error={making.error} />
      {!isAdmin && <Text size="sm">{t('firstRun.scimAdmin')}</Text>}
      {isAdmin && !making.data && (
        <Button
          variant="default"
          loading={making.isPending}
          onClick={() => {
            making.mutate({ body: { name: 'SCIM', scopes: ['scim:write'] } });
          }}
        >
          {t('firstRun.scimKey')}
        </Button>
      )}
      {making.data && (
        <Alert color="sea" variant="light" role="status">
          <Text size="sm">{t('firstRun.scimKeyOnce')}</Text>
          <Shown text={making.data.key} />
        </Alert>
      )}
    </>
  );
}

function Shown({ text }: { readonly text: string }) {
  return (
    <Group gap="sm">
      <Code style={{ overflowWrap: 'anywhere' }}>{text}</Code>
      <CopyText text={text} />
    </Group>
  );
}

import { Alert, Button, Card, Container, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { ProblemNote } from '../look/problem-note';
import { bring } from '../language/languages';
import { useLanguage } from '../language/use-language';
import { ChoosePersona } from './choose-persona';
import { CompanySignIn } from './company-sign-in';
import { becomes, isStarting, readPersonas, sessionQuery, signIn } from './session';
import { SESSION_MESSAGES } from './session.messages';
import { WhyNot } from './why-not';

bring(SESSION_MESSAGES);

/** While the demo company is brought in, its people get their names. */
const STARTING_MS = 2_000;

/** Leads whoever asks for no page in particular to theirs. */
const HOME = '/';

export function SignInPage() {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { to, problem, id } = useSearch({ from: '/frame/sign-in' });
  // Asked anew: whether there is a provider decides what is shown.
  const session = useQuery({ ...sessionQuery, refetchOnMount: 'always' });
  const issuer = useQuery({
    queryKey: ['personas'],
    queryFn: readPersonas,
    refetchInterval: ({ state }) => (state.data && isStarting(state.data) ? STARTING_MS : false),
  });
  const isOwn = issuer.data?.company === 'own';
  const entering = useMutation({
    mutationFn: signIn,
    onSuccess: async (session) => {
      becomes(queries, session);
      // Whoever administers a company of their own, and is no employee of it, hands nobody over: they bring it in.
      const home = isOwn && session.name === undefined ? '/first-run' : HOME;
      await navigate({ href: to === undefined || to === HOME ? home : to, replace: true });
    },
  });
  const provider = session.data?.provider;
  const nothingElse = issuer.data === null && session.isFetchedAfterMount && !provider;
  return (
    <Container size="sm" py="xl">
      <Stack gap="lg">
        <Stack gap={4}>
          <Title order={1}>{t('session.title')}</Title>
          <Text c="dimmed" size="lg">
            {t('session.promise')}
          </Text>
        </Stack>
        {problem !== undefined && <WhyNot problem={problem} id={id} />}
        <ProblemNote error={entering.error ?? issuer.error} />
        {provider && <CompanySignIn name={provider.name} to={to ?? HOME} />}
        {issuer.data && (
          <ChoosePersona
            issuer={issuer.data}
            busy={entering.isPending}
            onChoose={(persona) => {
              entering.mutate({ persona });
            }}
          />
        )}
        {nothingElse && (
          <TokenForm
            busy={entering.isPending}
            onToken={(token) => {
              entering.mutate({ token });
            }}
          />
        )}
        {issuer.data && isStarting(issuer.data) && <Alert role="status">{t('session.starting')}</Alert>}
      </Stack>
    </Container>
  );
}

function TokenForm({ busy, onToken }: { readonly busy: boolean; readonly onToken: (token: string) => void }) {
  const { t } = useLanguage();
  const { register, handleSubmit } = useForm({ defaultValues: { token: '' } });
  const submit = handleSubmit(({ token }) => {
    onToken(token.trim());
  });
  return (
    <Card withBorder padding="lg">
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Textarea
            label={t('session.token')}
            description={t('session.tokenHelp')}
            autosize
            minRows={3}
            maxRows={8}
            required
            spellCheck={false}
            autoComplete="off"
            {...register('token', { required: true })}
          />
          <Button type="submit" loading={busy}>
            {t('session.enter')}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}

import { Button, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { $api } from '../../api/api';
import type { HiringProfile as Profile } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { CopyText } from '../../look/copy-text';
import { ProblemNote } from '../../look/problem-note';
import { hiringText } from './hiring-text';
import './print.css';

const ADVICE = ['require', 'prefer', 'teach'] as const;

interface Props {
  readonly role: string;
  /** The team that somebody is looked for; undefined: the whole company, or one’s own line. */
  readonly team: string | undefined;
}

/** Whom to look for, by what the role needs, what the team has, and what is asked of it: to print, or to copy in both languages. */
export function HiringProfile({ role, team }: Props) {
  const { t, said } = useLanguage();
  const { data, error } = $api.useQuery('get', '/v1/roles/{key}/hiring-profile', {
    params: { path: { key: role }, query: team === undefined ? {} : { team } },
  });
  const teams = $api.useQuery('get', '/v1/teams', {}, { staleTime: 300_000 }).data?.teams ?? [];
  const named = teams.find(({ teamId }) => teamId === team);
  if (!data) return <ProblemNote error={error} />;
  return (
    <Card withBorder component="section">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('roles.hiring')}: {said(data.name)} · {named ? said(named.name) : t('roles.wholeCompany')}
        </Title>
        <Text fw={600}>{said(data.words)}</Text>
        <Text size="sm">{t('roles.now', { people: data.people })}</Text>
        <LookFor profile={data} />
        <Suits profile={data} />
        <Group data-print-hidden align="end">
          <Button
            variant="default"
            onClick={() => {
              window.print();
            }}
          >
            {t('roles.print')}
          </Button>
          {(['id', 'en'] as const).map((language) => (
            <div key={language} role="group" aria-label={`${t('roles.copyIn')}: ${inLanguage(language, t)}`}>
              <Text size="sm">
                {t('roles.copyIn')}: {inLanguage(language, t)}
              </Text>
              <CopyText text={hiringText(data, language)} />
            </div>
          ))}
        </Group>
      </Stack>
    </Card>
  );
}

const inLanguage = (language: 'id' | 'en', t: ReturnType<typeof useLanguage>['t']): string =>
  t(language === 'id' ? 'roles.indonesian' : 'roles.english');

function LookFor({ profile }: { readonly profile: Profile }) {
  const { t, said } = useLanguage();
  return ADVICE.map((advice) => {
    const wants = profile.lookFor.filter((each) => each.advice === advice);
    if (wants.length === 0) return null;
    return (
      <div key={advice}>
        <Title order={3} size="h5">
          {t(`roles.${advice}`)}
        </Title>
        <List size="sm">
          {wants.map(({ kind, key, name, level, words }) => (
            <List.Item key={`${kind} ${key}`}>
              {said(name)} ({level}): {said(words)}
            </List.Item>
          ))}
        </List>
      </div>
    );
  });
}

function Suits({ profile: { suits } }: { readonly profile: Profile }) {
  const { t, said } = useLanguage();
  if (suits.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h5">
        {t('roles.suits')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('roles.suitsMeans')}
      </Text>
      <List size="sm">
        {suits.map(({ scale, words }) => (
          <List.Item key={scale}>{said(words)}</List.Item>
        ))}
      </List>
    </div>
  );
}

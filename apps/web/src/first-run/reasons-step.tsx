import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { $api } from '../api/api';
import type { Readiness } from '../api/views';
import { useLanguage } from '../language/use-language';
import { Caution } from '../look/caution';
import { ProblemNote } from '../look/problem-note';
import { GoTo } from './go-to';
import type { Left } from './left-as-they-were';
import { TakeOverForm } from './take-over-form';
import { useNamed } from './use-named';

interface Props {
  readonly company: Readiness;
  readonly onLeft: (left: Left) => void;
}

/** What customers want, and who takes them. */
export function ReasonsStep({ company, onLeft }: Props) {
  const { t } = useLanguage();
  const named = useNamed();
  const navigate = useNavigate();
  // Who fits follows from who is marked: it is read anew each time the step is opened.
  const defaults = $api.useQuery('get', '/v1/default-reasons', {}, { staleTime: 0 });
  const drafts = defaults.data?.reasons ?? [];
  return (
    <Stack>
      <Text>{t('firstRun.reasonsWhy')}</Text>
      <ProblemNote error={defaults.error} onAgain={() => void defaults.refetch()} />
      {defaults.data && drafts.length === 0 && company.reasons.live > 0 && (
        <Alert color="teal" variant="light" role="status">
          {t('firstRun.reasonsAll')}
        </Alert>
      )}
      {company.reasons.live > 0 && (
        <Anchor renderRoot={(props) => <Link to="/people/reasons" {...props} />}>{t('firstRun.toReasons')}</Anchor>
      )}
      {defaults.data && drafts.length > 0 && (
        <>
          {company.withoutRole.people > 0 && (
            <Caution title={t('firstRun.withoutRole', { people: company.withoutRole.people })}>
              <Text size="sm">{t('firstRun.proposedWithout', { names: named(company.withoutRole) })}</Text>
              <GoTo step="front-office">{t('firstRun.giveRoles')}</GoTo>
            </Caution>
          )}
          {company.reasons.unclear && <Text>{t('firstRun.reasonsMore')}</Text>}
          <TakeOverForm
            key={drafts.map(({ key }) => key).join()}
            defaults={defaults.data}
            teams={company.teams}
            isFirst={!company.reasons.unclear}
            onLeft={(left) => {
              onLeft(left);
              // The next step opens, also where this one was asked for.
              void navigate({ to: '/first-run', search: {} });
            }}
          />
        </>
      )}
    </Stack>
  );
}

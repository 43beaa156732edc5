import { Anchor, List, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { $api } from '../../api/api';
import { timeInWords } from '../../language/times';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';

/** Who stands above, beside and below somebody: whom to turn to instead. */
export function Line({ employeeId }: { readonly employeeId: string }) {
  const { t, language } = useLanguage();
  const { data: line, error } = $api.useQuery('get', '/v1/employees/{id}/line', {
    params: { path: { id: employeeId } },
  });
  if (!line) return <ProblemNote error={error} />;
  const groups = [
    { title: t('person.managers'), people: line.managers, empty: true },
    { title: t('person.deputies'), people: line.deputies, empty: true },
    { title: t('person.standsInFor'), people: line.standsInFor, empty: false },
    { title: t('person.reports'), people: line.reports, empty: false },
  ];
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h4">
        {t('person.line')}
      </Title>
      {groups
        .filter(({ people, empty }) => empty || people.length > 0)
        .map(({ title, people }) => (
          <div key={title}>
            <Title order={3} size="h5">
              {title}
            </Title>
            {people.length === 0 && <Text c="dimmed">{t('person.nobody')}</Text>}
            <List listStyleType="none">
              {people.map((each) => (
                <List.Item key={each.employeeId}>
                  <Anchor
                    renderRoot={(props) => (
                      <Link to="/people/$employeeId" params={{ employeeId: each.employeeId }} {...props} />
                    )}
                  >
                    <bdi>{each.name}</bdi>
                  </Anchor>
                </List.Item>
              ))}
            </List>
          </div>
        ))}
      {line.more && <Text c="dimmed">{t('person.moreReports')}</Text>}
      {line.delegations && line.delegations.length > 0 && (
        <div>
          <Title order={3} size="h5">
            {t('person.delegations')}
          </Title>
          {line.delegations.map(({ what, from, to, until }) => (
            <Text key={`${what} ${from?.employeeId ?? ''} ${to.employeeId}`} size="sm">
              {t('person.delegation', {
                what,
                from: from?.name ?? t('person.company'),
                to: to.name,
                until: timeInWords(until, language),
              })}
            </Text>
          ))}
        </div>
      )}
    </Stack>
  );
}

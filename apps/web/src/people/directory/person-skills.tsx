import '@mantine/core/styles/Table.css';
import { Stack, Table, Text, Title } from '@mantine/core';
import { $api } from '../../api/api';
import type { Person, PersonSkill } from '../../api/views';
import { dayInWords } from '../../language/times';
import { inLanguageName } from '../../language/spoken-languages';
import { useLanguage } from '../../language/use-language';
import { Wide } from '../../look/wide';

/** What somebody can do: with levels and what shows them for themself, their managers and HR; for everybody else the skills alone. */
export function PersonSkills({ person }: { readonly person: Person }) {
  const { t, said, language } = useLanguage();
  const { details, employeeId } = person;
  const levels = $api.useQuery(
    'get',
    '/v1/employees/{id}/skills',
    { params: { path: { id: employeeId } } },
    { enabled: details !== undefined },
  );
  const catalogue = $api.useQuery('get', '/v1/skills', {}, { staleTime: 300_000, enabled: details === undefined });
  const nameOf = (key: string): string => {
    const skill = catalogue.data?.skills.find((each) => each.key === key);
    return skill ? said(skill.name) : key;
  };
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h4">
        {t('person.skills')}
      </Title>
      {levels.data && levels.data.skills.length > 0 && (
        <Wide label={t('person.skills')}>
          <Table miw={300}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('person.skill')}</Table.Th>
                <Table.Th>{t('person.level')}</Table.Th>
                <Table.Th>{t('person.evidence')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {levels.data.skills.map((skill) => (
                <SkillRow key={skill.skill} skill={skill} />
              ))}
            </Table.Tbody>
          </Table>
        </Wide>
      )}
      {!details && <Text>{person.skills.map(nameOf).join(' · ') || t('person.nobody')}</Text>}
      <Text>
        {t('person.languages')}:{' '}
        {details
          ? details.languageLevels.map((each) => `${inLanguageName(each.language, language)} ${each.level}`).join(' · ')
          : person.languages.map((tag) => inLanguageName(tag, language)).join(' · ')}
      </Text>
    </Stack>
  );
}

function SkillRow({ skill: { name, level, counts, evidence, assessment, claim } }: { readonly skill: PersonSkill }) {
  const { t, said, language } = useLanguage();
  return (
    <Table.Tr>
      <Table.Th scope="row">{said(name)}</Table.Th>
      <Table.Td>
        {level !== null && t(counts === null ? 'person.levelNot' : 'person.levelCounts', { level: counts ?? level })}
        {claim && (
          <Text size="sm" c="dimmed">
            {t('person.claimed', { level: claim.level })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {assessment === null
          ? t('person.noEvidence')
          : [
              t(`ground.${assessment.ground}`),
              t('person.assessed', { day: dayInWords(assessment.assessedOn, language) }),
              ...(evidence === 'expired' ? [t('person.expired')] : []),
              ...(evidence === 'valid' && assessment.expiresOn !== null
                ? [t('person.validUntil', { day: dayInWords(assessment.expiresOn, language) })]
                : []),
            ].join(', ')}
      </Table.Td>
    </Table.Tr>
  );
}

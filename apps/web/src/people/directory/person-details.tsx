import { Card, Stack, Text, Title } from '@mantine/core';
import type { Person } from '../../api/views';
import { dayInWords } from '../../language/times';
import { useLanguage } from '../../language/use-language';
import { hoursInWords } from '../../language/hours-in-words';
import { PersonShifts } from './person-shifts';

interface Props {
  readonly person: Person;
  readonly details: NonNullable<Person['details']>;
}

/** What is not every colleague's business. */
export function PersonDetails({ person, details }: Props) {
  const { t, language } = useLanguage();
  const { externalId, workingHours, wrapUpSeconds, tags, authorities, absences } = details;
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t('person.details')}
        </Title>
        {externalId !== null && (
          <Text>
            {t('field.externalId')}: <bdi>{externalId}</bdi>
          </Text>
        )}
        <Text>
          {t('person.hours')}: {workingHours ? hoursInWords(workingHours, language) : t('person.flexible')}
        </Text>
        <PersonShifts person={person} />
        {absences.length > 0 && (
          <Text>
            {t('person.absences')}:{' '}
            {absences
              .map(
                ({ kind, from, until }) =>
                  `${dayInWords(from, language)} – ${until === null ? t('person.untilFurther') : dayInWords(until, language)} (${t(`away.${kind}`)})`,
              )
              .join('; ')}
          </Text>
        )}
        {authorities.length > 0 && (
          <Text>
            {t('person.authorities')}:{' '}
            {authorities
              .map(({ what, upTo }) =>
                upTo === null ? what : `${what} ${t('person.upTo', { amount: upTo.toLocaleString(language) })}`,
              )
              .join('; ')}
          </Text>
        )}
        <Text>
          {t('field.wrapUpSeconds')}: {wrapUpSeconds}
        </Text>
        {tags.length > 0 && (
          <Text>
            {t('field.tags')}: {tags.join(', ')}
          </Text>
        )}
      </Stack>
    </Card>
  );
}

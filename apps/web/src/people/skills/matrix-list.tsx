import { Anchor, Card, Stack, Text } from '@mantine/core';
import { useLanguage } from '../../language/use-language';
import look from './matrix.module.css';
import { Shown, type MatrixProps } from './matrix-table';
import { sayCell } from './say-cell';

/** The same for a narrow screen: each person with what they can do. */
export function MatrixList({ people, skills, today, onOpen }: MatrixProps) {
  const speech = useLanguage();
  return (
    <Stack gap="xs" component="section">
      {people.map((person) => {
        const known = new Map(person.skills.map((each) => [each.skill, each]));
        const has = skills.filter(({ skill }) => known.has(skill));
        return (
          <Card key={person.employeeId} withBorder padding="sm">
            <Anchor
              component="button"
              type="button"
              fw={600}
              ta="start"
              w="fit-content"
              mih={24}
              onClick={() => {
                onOpen(person);
              }}
            >
              <bdi>{person.name}</bdi>
            </Anchor>
            {has.length === 0 && (
              <Text size="sm" c="dimmed">
                {speech.t('mark.nothing')}
              </Text>
            )}
            <ul className={look['list']}>
              {has.map((skill) => (
                <li key={skill.skill} title={sayCell(skill, known.get(skill.skill), today, speech)}>
                  <Text size="sm" span>
                    {speech.said(skill.name)}{' '}
                  </Text>
                  <Text size="sm" span fw={600}>
                    <Shown cell={known.get(skill.skill)} today={today} />
                  </Text>
                </li>
              ))}
            </ul>
          </Card>
        );
      })}
    </Stack>
  );
}

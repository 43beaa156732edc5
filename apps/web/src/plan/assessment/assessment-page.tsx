import { Alert, Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { $api } from '../../api/api';
import { PeopleLinks } from '../../app/people-links';
import { bring } from '../../language/languages';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useTitle } from '../../look/use-title';
import { ASSESSMENT_MESSAGES } from './assessment.messages';
import { Questionnaire } from './questionnaire';
import { Result } from './result';

bring(ASSESSMENT_MESSAGES);

/** Somebody finds out which office and which roles suit them. It is theirs: they answer, read, share and delete it. */
export function AssessmentPage() {
  const { t, said } = useLanguage();
  const [answering, setAnswering] = useState(false);
  const questions = $api.useQuery('get', '/v1/self-assessments/questions');
  const draft = $api.useQuery('get', '/v1/self-assessments/draft');
  const results = $api.useQuery('get', '/v1/self-assessments');
  useTitle(t('assessment.title'));
  const list = results.data?.selfAssessments ?? [];
  return (
    <Container size="md" py="lg">
      <Stack gap="lg">
        <PeopleLinks />
        <div>
          <Title order={1}>{t('assessment.title')}</Title>
          {questions.data && <Text c="dimmed">{said(questions.data.introduction)}</Text>}
        </div>
        <Alert color="sea" variant="light">
          {t('assessment.yours')}
        </Alert>
        <ProblemNote error={questions.error ?? draft.error ?? results.error} />
        {questions.data && draft.data && answering && (
          <Questionnaire
            questions={questions.data}
            draft={draft.data}
            onDone={() => {
              setAnswering(false);
            }}
          />
        )}
        {draft.data && !answering && (
          <Group>
            <Button
              onClick={() => {
                setAnswering(true);
              }}
            >
              {draft.data.answered > 0
                ? t('assessment.goOn', { answered: draft.data.answered, of: draft.data.of })
                : list.length > 0
                  ? t('assessment.again')
                  : t('assessment.start')}
            </Button>
          </Group>
        )}
        {!answering && list.length > 0 && (
          <Stack gap="md" component="section">
            <Title order={2} size="h3">
              {t('assessment.results')}
            </Title>
            {list.map((each) => (
              <Result key={each.selfAssessmentId} assessment={each} />
            ))}
          </Stack>
        )}
      </Stack>
    </Container>
  );
}

import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import { Button, Card, Group, NativeSelect, Radio, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/api';
import type { AssessmentDraft, Questions } from '../../api/plan-views';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useUnsaved } from '../../look/unsaved';

const PARTS = ['temperament', 'interests', 'preferences'] as const;

interface Props {
  readonly questions: Questions;
  readonly draft: AssessmentDraft;
  readonly onDone: () => void;
}

type Answers = Readonly<Record<string, number>>;

/** Every statement from 1 to 5, and one's own level in skills; anything may be left out. What was answered is kept with every answer that is saved, for the person alone. */
export function Questionnaire({ questions, draft, onDone }: Props) {
  const { t, said } = useLanguage();
  const queries = useQueryClient();
  const [answers, setAnswers] = useState<Answers>(draft.answers);
  const [skills, setSkills] = useState<Answers>(draft.skills);
  const unsaved = useUnsaved(!isSame(answers, draft.answers) || !isSame(skills, draft.skills));
  const refresh = () =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/v1/self-assessments') });
  const save = () =>
    api.PUT('/v1/self-assessments/draft', { body: { answers: { ...answers }, skills: { ...skills } } });
  const keeping = useMutation({ mutationFn: save, onSettled: refresh });
  const finishing = useMutation({
    mutationFn: async () => {
      await save();
      return api.POST('/v1/self-assessments/draft/finish');
    },
    onSuccess: async () => {
      await refresh();
      onDone();
    },
  });
  const throwing = useMutation({
    mutationFn: () => api.DELETE('/v1/self-assessments/draft'),
    onSuccess: async () => {
      await refresh();
      onDone();
    },
  });
  const answered = Object.keys(answers).length;
  return (
    <Stack gap="lg">
      {PARTS.map((part) => (
        <Stack key={part} gap="sm" component="section">
          <Title order={2} size="h3">
            {t(`assessmentPart.${part}`)}
          </Title>
          {questions.items
            .filter((item) => item.part === part)
            .map(({ item, text }) => (
              <Card key={item} withBorder padding="sm">
                <Radio.Group
                  label={said(text)}
                  value={String(answers[item] ?? '')}
                  onChange={(value) => {
                    setAnswers({ ...answers, [item]: Number(value) });
                  }}
                >
                  <Group gap="md" pt="xs">
                    {questions.answers.map(({ answer, name }) => (
                      <Radio key={answer} value={String(answer)} label={said(name)} />
                    ))}
                  </Group>
                </Radio.Group>
              </Card>
            ))}
        </Stack>
      ))}
      <SkillLevels skills={questions.skills} levels={skills} onChange={setSkills} />
      <Text role="status">{t('assessment.answered', { answered, of: questions.items.length })}</Text>
      <ProblemNote error={keeping.error ?? finishing.error ?? throwing.error} />
      {keeping.isSuccess && <Text role="status">{t('assessment.kept')}</Text>}
      <Group>
        <Button
          loading={finishing.isPending}
          onClick={() => {
            finishing.mutate();
          }}
        >
          {t('assessment.finish')}
        </Button>
        <Button
          variant="default"
          loading={keeping.isPending}
          onClick={() => {
            keeping.mutate();
          }}
        >
          {t('assessment.keep')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          loading={throwing.isPending}
          onClick={() => {
            throwing.mutate();
          }}
        >
          {t('assessment.throwAway')}
        </Button>
      </Group>
      {unsaved.question}
    </Stack>
  );
}

const isSame = (one: Answers, other: Answers): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([key, answer]) => other[key] === answer);

interface LevelsProps {
  readonly skills: Questions['skills'];
  readonly levels: Answers;
  readonly onChange: (levels: Answers) => void;
}

function SkillLevels({ skills, levels, onChange }: LevelsProps) {
  const { t, said } = useLanguage();
  const chosen = (skill: string, value: string): void => {
    const { [skill]: _, ...others } = levels;
    onChange(value === '' ? others : { ...others, [skill]: Number(value) });
  };
  if (skills.length === 0) return null;
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h3">
        {t('assessment.skills')}
      </Title>
      <Text c="dimmed">{t('assessment.skillsMean')}</Text>
      {skills.map(({ skill, name, levels: known }) => (
        <NativeSelect
          key={skill}
          label={said(name)}
          value={String(levels[skill] ?? '')}
          onChange={({ currentTarget }) => {
            chosen(skill, currentTarget.value);
          }}
          data={[
            { value: '', label: t('assessment.noAnswer') },
            ...known.map(({ level, description }) => ({
              value: String(level),
              label: t('assessment.level', { level, means: said(description) }),
            })),
          ]}
        />
      ))}
    </Stack>
  );
}

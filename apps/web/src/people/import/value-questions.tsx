import { NativeSelect, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { $api } from '../../api/api';
import type { Understanding } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { aboutValues, HOURS, OFFICES, ROLES, withoutOffice, type Answers } from './answers';
import look from './value-questions.module.css';

interface Props {
  readonly understood: Understanding;
  readonly answers: Answers;
  /** Names of hours that were said in a way that nobody can read. */
  readonly wrong: ReadonlySet<string>;
  /** How often somebody wanted to go on: what was to be answered first is marked, and focused each time. */
  readonly asked: number;
  readonly onAnswer: (answers: Answers) => void;
}

const NONE: ReadonlySet<string> = new Set();

/** What a file does not say: the office of a department, the role of a job, the hours of a shift. */
export function ValueQuestions({ understood, answers, wrong, asked, onAnswer }: Props) {
  const { t } = useLanguage();
  const all = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked > 0) all.current?.querySelector<HTMLElement>('[role="radiogroup"][aria-invalid="true"] input')?.focus();
  }, [asked]);
  const missing = asked > 0 ? new Set(withoutOffice(understood, answers)) : NONE;
  const questions = aboutValues(understood);
  if (questions.length === 0) return null;
  return (
    <Stack gap="lg" component="section" ref={all}>
      <Title order={2} size="h3">
        {t('import.questions')}
      </Title>
      {questions.map((question) => (
        <Question
          key={question.about}
          question={question}
          said={answers.values[question.about] ?? {}}
          wrong={{ [HOURS]: wrong, [OFFICES]: missing }[question.about] ?? NONE}
          onSay={(value, answer) => {
            const said = { ...answers.values[question.about], [value]: answer };
            onAnswer({ ...answers, values: { ...answers.values, [question.about]: said } });
          }}
        />
      ))}
    </Stack>
  );
}

interface QuestionProps {
  readonly question: Understanding['questions'][number];
  readonly said: Readonly<Record<string, string>>;
  readonly wrong: ReadonlySet<string>;
  readonly onSay: (value: string, answer: string) => void;
}

const WORDS = {
  [OFFICES]: ['import.offices', 'import.officesHint'],
  [ROLES]: ['import.roles', 'import.rolesHint'],
  [HOURS]: ['import.hours', 'import.hoursHint'],
} as const;

function Question({ question: { about, choices, values = [], proposed = {} }, said, wrong, onSay }: QuestionProps) {
  const { t } = useLanguage();
  const [title, hint] = WORDS[about as keyof typeof WORDS];
  return (
    <Stack gap="xs" component="section">
      <div>
        <Title order={3} size="h4">
          {t(title)}
        </Title>
        <Text c="dimmed">{t(hint)}</Text>
        {Object.keys(proposed).length > 0 && <Text c="dimmed">{t('import.rolesProposed')}</Text>}
      </div>
      <ul className={look['values']}>
        {values.map((value) => (
          <li key={value} className={look['value']}>
            <Text component="bdi" fw={600}>
              {value}
            </Text>
            <Answer
              about={about}
              value={value}
              choices={choices}
              answer={said[value] ?? proposed[value] ?? ''}
              isWrong={wrong.has(value)}
              onAnswer={(answer) => {
                onSay(value, answer);
              }}
            />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

interface AnswerProps {
  readonly about: string;
  readonly value: string;
  readonly choices: readonly string[];
  readonly answer: string;
  readonly isWrong: boolean;
  readonly onAnswer: (answer: string) => void;
}

function Answer({ about, value, choices, answer, isWrong, onAnswer }: AnswerProps) {
  const { t } = useLanguage();
  if (about === OFFICES)
    return (
      <div>
        <SegmentedControl
          aria-label={value}
          aria-invalid={isWrong}
          fullWidth
          data={[
            { value: 'front', label: t('import.front') },
            { value: 'back', label: t('import.back') },
          ]}
          value={answer}
          onChange={onAnswer}
        />
        {isWrong && (
          <Text c="red" size="sm" role="alert">
            {t('import.officeMissing')}
          </Text>
        )}
      </div>
    );
  if (about === ROLES) return <RoleSelect value={value} choices={choices} answer={answer} onAnswer={onAnswer} />;
  return (
    <TextInput
      aria-label={value}
      value={answer}
      error={isWrong && <span role="alert">{t('import.hoursUnread')}</span>}
      autoComplete="off"
      onChange={({ currentTarget }) => {
        onAnswer(currentTarget.value);
      }}
    />
  );
}

function RoleSelect({ value, choices, answer, onAnswer }: Omit<AnswerProps, 'about' | 'isWrong'>) {
  const { said } = useLanguage();
  const { data } = $api.useQuery('get', '/v1/roles', {}, { staleTime: 300_000 });
  const nameOf = (key: string): string => {
    const role = data?.roles.find((each) => each.key === key);
    return role ? said(role.name) : key;
  };
  return (
    <NativeSelect
      aria-label={value}
      value={answer}
      data={[{ value: '', label: '—' }, ...choices.map((key) => ({ value: key, label: nameOf(key) }))]}
      onChange={({ currentTarget }) => {
        onAnswer(currentTarget.value);
      }}
    />
  );
}

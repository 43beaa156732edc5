import { Alert, Container, Loader, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Understanding } from '../../api/views';
import { PeopleLinks } from '../../app/people-links';
import { bring } from '../../language/languages';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useTitle } from '../../look/use-title';
import { useSession } from '../../session/session';
import { fieldName } from '../field-names';
import { keepAnswers, recallAnswers, withoutColumn, withoutOffice, wronglySaid, type Answers } from './answers';
import { Confirm } from './confirm';
import { DropFile } from './drop-file';
import { IMPORT_MESSAGES } from './import.messages';
import type { Missing } from './leaving';
import { MissingPeople } from './missing-people';
import type { Dropped } from './read-files';
import { ReportView } from './report-view';
import { UnderstoodColumns } from './understood-columns';
import { showsReport } from './shows-report';
import { useTrial, type Trial } from './use-trial';
import { ValueQuestions } from './value-questions';
import { WhatItHolds } from './what-it-holds';

bring(IMPORT_MESSAGES);

/** The file that payroll sent: dropped, understood, mended, confirmed. */
export function ImportPage() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { workspace = '' } = useSession();
  const [dropped, setDropped] = useState<Dropped | null>(null);
  const [answers, setAnswers] = useState<Answers>(() => recallAnswers(workspace));
  // Said of these people, in this file: never remembered, and never so by itself.
  const [leaving, setLeaving] = useState<Missing | null>(null);
  const [trial, setTrial] = useState<Trial | null>(null);
  const [asked, setAsked] = useState(0);
  const trying = useTrial(setTrial);
  useTitle(t('import.title'));

  const check = (files: Dropped, gone = leaving): void => {
    keepAnswers(workspace, answers);
    trying.mutate({ dropped: files, answers, leaving: gone });
  };
  const { understood } = trial ?? {};
  const missing = trial?.open === false ? trial.report.missing : undefined;
  const unchecked = trial !== null && (trial.answers !== answers || trial.leaving !== leaving);
  return (
    <Container size="lg" py="lg">
      <PeopleLinks />
      <Stack gap="lg">
        <div>
          <Title order={1}>{t('import.title')}</Title>
          <Text c="dimmed" size="lg">
            {t('import.lead')}
          </Text>
        </div>
        <DropFile
          chosen={dropped}
          onDropped={(files) => {
            setDropped(files);
            setTrial(null);
            setAsked(0);
            setLeaving(null);
            check(files, null);
          }}
        />
        {!dropped && <WhatItHolds />}
        <div role="status">
          {trying.isPending && (
            <Text>
              <Loader size="xs" mr="xs" />
              {t('import.reading')}
            </Text>
          )}
        </div>
        <ProblemNote
          error={trying.error}
          onAgain={() => {
            if (dropped) check(dropped);
          }}
        />
        {understood && <UnderstoodColumns understood={understood} answers={answers} onAnswer={setAnswers} />}
        {understood && (
          <ValueQuestions
            {...{ understood, answers, asked }}
            wrong={wronglySaid(trial?.report.problems ?? [], trial?.answers ?? answers, answers)}
            onAnswer={setAnswers}
          />
        )}
        {trial && showsReport(trial, unchecked) && <ReportView report={trial.report} answered={!!understood} />}
        {missing && (
          <MissingPeople
            key={trial?.report.importId}
            missing={missing}
            leave={understood && leaving !== null}
            onLeave={(leave) => {
              setLeaving(leave ? missing : null);
            }}
          />
        )}
        {unchecked && <Alert role="status">{t('import.unchecked')}</Alert>}
        {understood && asked > 0 && <StillMissing {...{ understood, answers, unchecked }} />}
        {trial && dropped && (
          <Confirm
            trial={trial}
            busy={trying.isPending}
            onCheck={
              unchecked || trial.open
                ? () => {
                    setAsked((times) => times + 1);
                    check(dropped);
                  }
                : undefined
            }
            onBegun={(importId) => void navigate({ to: '/people/imports/$importId', params: { importId } })}
          />
        )}
      </Stack>
    </Container>
  );
}

interface StillMissingProps {
  readonly understood: Understanding;
  readonly answers: Answers;
  readonly unchecked: boolean;
}

/** Beside the button that would do nothing: why. */
function StillMissing({ understood, answers, unchecked }: StillMissingProps) {
  const { t } = useLanguage();
  const columns = unchecked ? [] : withoutColumn(understood);
  const offices = withoutOffice(understood, answers).length;
  return (
    <>
      {columns.length > 0 && (
        <Alert color="red" variant="light" role="alert">
          {t('import.columnsMissing', { fields: columns.map((field) => fieldName(field, t)).join(', ') })}
        </Alert>
      )}
      {offices > 0 && (
        <Alert color="red" variant="light" role="alert">
          {t('import.officesMissing', { count: offices })}
        </Alert>
      )}
    </>
  );
}

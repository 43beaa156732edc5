import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { $api } from '../../api/api';
import type { SkillAssessment } from '../../api/views';
import { dayInWords } from '../../language/times';
import { useLanguage, type Speech } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useSkillChanged } from './use-skill-changed';

interface Props {
  readonly employeeId: string;
  readonly skill: string;
}

/** Everything that was ever said about one skill of somebody, the newest first. */
export function AssessmentHistory({ employeeId, skill }: Props) {
  const { t } = useLanguage();
  const { data, error } = $api.useQuery('get', '/v1/employees/{id}/skills/{key}/assessments', {
    params: { path: { id: employeeId, key: skill } },
  });
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('skills.history')}
      </Title>
      <ProblemNote error={error} />
      {data?.assessments.length === 0 && <Text c="dimmed">{t('skills.noHistory')}</Text>}
      <List listStyleType="none" spacing="xs">
        {data?.assessments.map((each) => (
          <List.Item key={each.assessmentId}>
            <One employeeId={employeeId} assessment={each} />
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

function One({ employeeId, assessment }: { readonly employeeId: string; readonly assessment: SkillAssessment }) {
  const { t, language } = useLanguage();
  const [asking, ask] = useState(false);
  const changed = useSkillChanged();
  const { assessmentId, skill, level, standing } = assessment;
  const withdrawing = $api.useMutation('post', '/v1/employees/{id}/skills/{key}/assessments/{assessmentId}/withdraw', {
    onSuccess: changed,
  });
  return (
    <>
      <Group justify="space-between" gap="xs" align="start">
        <Text size="sm" {...(standing === 'withdrawn' && { td: 'line-through', c: 'dimmed' })} maw="32rem">
          <b>{level}</b> · {detailsOf(assessment, { t, language }).join(', ')}
        </Text>
        {standing !== 'withdrawn' && !asking && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              ask(true);
            }}
          >
            {t('skills.withdraw')}
          </Button>
        )}
      </Group>
      {standing !== 'withdrawn' && asking && (
        <Sure
          busy={withdrawing.isPending}
          onKeep={() => {
            ask(false);
          }}
          onWithdraw={() => {
            withdrawing.mutate({ params: { path: { id: employeeId, key: skill, assessmentId } } });
          }}
        />
      )}
      <ProblemNote error={withdrawing.error} />
    </>
  );
}

interface SureProps {
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onWithdraw: () => void;
}

/** Whoever pressed a key finds the next one under it: the button that they pressed is gone. */
function Sure({ busy, onKeep, onWithdraw }: SureProps) {
  const { t } = useLanguage();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    keep.current?.focus();
  }, []);
  return (
    <Group gap="xs" role="alert">
      <Text size="sm">{t('skills.withdrawSure')}</Text>
      <Button ref={keep} size="compact-sm" variant="default" onClick={onKeep}>
        {t('skills.keep')}
      </Button>
      <Button size="compact-sm" color="red.9" loading={busy} onClick={onWithdraw}>
        {t('skills.withdrawNow')}
      </Button>
    </Group>
  );
}

function detailsOf(assessment: SkillAssessment, { t, language }: Pick<Speech, 't' | 'language'>): string[] {
  const { ground, assessedOn, expiresOn, standing, assessor, reference, recordedBy } = assessment;
  return [
    t(`ground.${ground}`),
    dayInWords(assessedOn, language),
    ...(expiresOn === null ? [] : [`${t('skills.expiresOn')} ${dayInWords(expiresOn, language)}`]),
    ...(standing === 'expired' ? [t('mark.expired')] : []),
    ...(standing === 'withdrawn' ? [t('skills.withdrawn')] : []),
    ...(assessor === null ? [] : [t('skills.assessor', { name: assessor })]),
    ...(reference === null ? [] : [t('skills.reference', { text: reference })]),
    ...(recordedBy === null ? [] : [t('skills.assessedBy', { name: recordedBy.name })]),
  ];
}

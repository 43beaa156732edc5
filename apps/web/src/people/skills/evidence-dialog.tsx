import { Anchor, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { $api } from '../../api/api';
import type { PersonSkill, SkillMatrixRow } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { Dialog } from '../../look/dialog';
import { ProblemNote } from '../../look/problem-note';
import { AssessForm } from './assess-form';
import { AssessmentHistory } from './assessment-history';
import type { Skill } from './shown-skills';

interface Props {
  readonly person: SkillMatrixRow;
  /** The one that was meant; undefined: the first that they have. */
  readonly skill: string | undefined;
  readonly skills: readonly Skill[];
  readonly onClose: () => void;
}

/** What shows a skill of somebody, and where one writes down that one has looked. */
export function EvidenceDialog({ person, skill, skills, onClose }: Props) {
  const { t, said } = useLanguage();
  const { employeeId, name } = person;
  const [chosen, choose] = useState(skill ?? person.skills[0]?.skill ?? skills[0]?.skill ?? '');
  const params = { path: { id: employeeId } };
  const { data, error } = $api.useQuery('get', '/v1/employees/{id}/skills', { params });
  const sorted = [...skills].sort((one, other) => said(one.name).localeCompare(said(other.name)));
  const requires = skills.find((each) => each.skill === chosen)?.requires === true;
  return (
    <Dialog opened size="xl" onClose={onClose} title={t('skills.of', { name })}>
      <Stack gap="md">
        <NativeSelect
          label={t('skills.which')}
          data={sorted.map((each) => ({ value: each.skill, label: said(each.name) }))}
          value={chosen}
          onChange={({ currentTarget }) => {
            choose(currentTarget.value);
          }}
        />
        <ProblemNote error={error} />
        {data && <Now skill={data.skills.find((each) => each.skill === chosen)} requires={requires} />}
        <AssessmentHistory key={`history ${chosen}`} employeeId={employeeId} skill={chosen} />
        <AssessForm key={`form ${chosen}`} employeeId={employeeId} skill={chosen} />
        <Anchor renderRoot={(props) => <Link to="/people/$employeeId" params={{ employeeId }} {...props} />}>
          {t('skills.page')}
        </Anchor>
      </Stack>
    </Dialog>
  );
}

function Now({ skill, requires }: { readonly skill: PersonSkill | undefined; readonly requires: boolean }) {
  const { t } = useLanguage();
  const { level = null, counts = null, claim = null } = skill ?? {};
  const parts = [
    ...(level === null ? [t('mark.nothing')] : [t('skills.statedLevel', { level })]),
    ...(level === null ? [] : [counts === null ? t('skills.countsNot') : t('skills.counts', { level: counts })]),
    ...(claim ? [t('skills.says', { level: claim.level })] : []),
  ];
  return (
    <div>
      <Title order={3} size="h5">
        {t('skills.now')}
      </Title>
      <Text>{parts.join('; ')}</Text>
      {requires && <Text size="sm">{t('skills.requires')}</Text>}
    </div>
  );
}

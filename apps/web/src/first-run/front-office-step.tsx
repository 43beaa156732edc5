import { NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { $api } from '../api/api';
import type { Readiness } from '../api/views';
import { ChoosePerson } from '../app/choose-person';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { MayBeAsked } from './may-be-asked';
import { TeamsToMark } from './teams-to-mark';
import { useMarking } from './use-marking';
import { WithoutRole } from './without-role';

/** Who serves customers: whole teams, or people one by one. */
export function FrontOfficeStep({ company: { teams, withoutRole } }: { readonly company: Readiness }) {
  const { t, said } = useLanguage();
  const marking = useMarking();
  const { data } = $api.useQuery('get', '/v1/roles');
  const [role, setRole] = useState('customer-service-representative');
  const roles = (data?.roles ?? []).filter(({ office }) => office === 'front');
  return (
    <Stack>
      <Text>{t('firstRun.frontWhy')}</Text>
      <NativeSelect
        label={t('firstRun.asWhat')}
        description={t('firstRun.asWhatHelp')}
        data={roles.map(({ key, name }) => ({ value: key, label: said(name) }))}
        value={role}
        onChange={({ currentTarget }) => {
          setRole(currentTarget.value);
        }}
      />
      <ProblemNote error={marking.error} />
      <TeamsToMark teams={teams} role={role} marking={marking} />
      <ChoosePerson
        label={t('firstRun.onePerson')}
        nobody={t('firstRun.nobody')}
        chosen=""
        onChoose={(employeeId) => {
          marking.mutate({ body: { employeeIds: [employeeId], role } });
        }}
      />
      <WithoutRole missing={withoutRole} roles={data?.roles ?? []} />
      <MayBeAsked marking={marking} />
    </Stack>
  );
}

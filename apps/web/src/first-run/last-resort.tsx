import { Alert, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import type { DefaultReasons } from '../api/views';
import { ChoosePerson } from '../app/choose-person';
import { useLanguage } from '../language/use-language';

export interface ChosenLastResort {
  readonly employeeId: string;
  /** Made their deputy first; empty: left as it is. */
  readonly deputyId: string;
}

interface Props {
  readonly people: DefaultReasons['lastResorts'];
  readonly chosen: ChosenLastResort;
  readonly onChoose: (chosen: ChosenLastResort) => void;
}

const OTHER = 'other';

/** With whom every plan ends: somebody who has a manager or a deputy, or is given one here. */
export function LastResort({ people, chosen, onChoose }: Props) {
  const { t, said } = useLanguage();
  const [isOther, setOther] = useState(people.length === 0);
  return (
    <Stack gap="xs">
      {people.length === 0 && <Alert color="orange">{t('firstRun.lastResortNobody')}</Alert>}
      {people.length > 0 && (
        <NativeSelect
          label={t('firstRun.lastResort')}
          description={t('firstRun.lastResortHelp')}
          data={[
            ...people.map(({ employeeId, name, team }) => ({
              value: employeeId,
              label: team ? `${name} · ${said(team)}` : name,
            })),
            { value: OTHER, label: t('firstRun.other') },
          ]}
          value={isOther ? OTHER : chosen.employeeId}
          onChange={({ currentTarget: { value } }) => {
            setOther(value === OTHER);
            onChoose({ employeeId: value === OTHER ? '' : value, deputyId: '' });
          }}
        />
      )}
      {isOther && <SomebodyElse chosen={chosen} onChoose={onChoose} />}
    </Stack>
  );
}

function SomebodyElse({ chosen, onChoose }: Omit<Props, 'people'>) {
  const { t } = useLanguage();
  return (
    <>
      <ChoosePerson
        label={t('firstRun.lastResort')}
        nobody={t('firstRun.nobody')}
        chosen={chosen.employeeId}
        onChoose={(employeeId) => {
          onChoose({ ...chosen, employeeId });
        }}
      />
      <ChoosePerson
        label={t('firstRun.deputy')}
        nobody={t('firstRun.nobody')}
        chosen={chosen.deputyId}
        onChoose={(deputyId) => {
          onChoose({ ...chosen, deputyId });
        }}
      />
    </>
  );
}

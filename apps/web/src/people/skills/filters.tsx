import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import { Group, NativeSelect, Switch, TextInput } from '@mantine/core';
import { $api } from '../../api/api';
import { useLanguage } from '../../language/use-language';
import type { Wanted } from './use-matrix';

export interface Narrowed extends Wanted {
  /** Part of the name of a skill. */
  readonly called: string;
  readonly alsoUnknown: boolean;
}

interface Props {
  readonly narrowed: Narrowed;
  readonly onChange: (narrowed: Narrowed) => void;
}

/** Whom, and which skills. */
export function Filters({ narrowed, onChange }: Props) {
  const { t, said } = useLanguage();
  const teams = $api.useQuery('get', '/v1/teams', {}, { staleTime: 300_000 }).data?.teams ?? [];
  const sites = $api.useQuery('get', '/v1/sites', {}, { staleTime: 300_000 }).data?.sites ?? [];
  const all = { value: '', label: t('skills.all') };
  const choices = [
    {
      field: 'team',
      data: teams.filter(({ active }) => active).map(({ teamId, name }) => ({ value: teamId, label: said(name) })),
    },
    { field: 'office', data: (['front', 'back'] as const).map((value) => ({ value, label: t(`skills.${value}`) })) },
    {
      field: 'site',
      data: sites.filter(({ active }) => active).map(({ siteId, name }) => ({ value: siteId, label: name })),
    },
  ] as const;
  return (
    <Group align="end">
      {(['q', 'called'] as const).map((field) => (
        <TextInput
          key={field}
          type="search"
          autoComplete="off"
          label={t(field === 'q' ? 'skills.search' : 'skills.skillSearch')}
          value={narrowed[field]}
          onChange={({ currentTarget }) => {
            onChange({ ...narrowed, [field]: currentTarget.value });
          }}
        />
      ))}
      {choices.map(({ field, data }) => (
        <NativeSelect
          key={field}
          label={t(`skills.${field}`)}
          data={[all, ...data]}
          value={narrowed[field]}
          onChange={({ currentTarget }) => {
            onChange({ ...narrowed, [field]: currentTarget.value });
          }}
        />
      ))}
      <Switch
        label={t('skills.nobodyHas')}
        checked={narrowed.alsoUnknown}
        onChange={({ currentTarget }) => {
          onChange({ ...narrowed, alsoUnknown: currentTarget.checked });
        }}
      />
    </Group>
  );
}

import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { $api } from '../api/api';
import { useLanguage } from '../language/use-language';
import { tellApart } from '../look/tell-apart';

const PAUSE_MS = 180;
const SHOWN = 8;

interface Props {
  readonly label: string;
  readonly help?: string;
  /** What is wrong with the choice. */
  readonly error?: string | undefined;
  /** Said where nobody is called so. */
  readonly nobody: string;
  readonly chosen: string;
  /** Somebody who is not to be chosen. */
  readonly except?: string;
  readonly onChoose: (employeeId: string) => void;
}

/** Chooses somebody by name, as the directory finds them. */
export function ChoosePerson({ label, help, error, nobody, chosen, except, onChoose }: Props) {
  const { said } = useLanguage();
  const [typed, type] = useState('');
  const [words] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const query = { q: words, limit: SHOWN };
  const found = $api.useQuery('get', '/v1/employees', { params: { query } }, { enabled: words !== '' });
  const now = $api.useQuery(
    'get',
    '/v1/employees/{id}',
    { params: { path: { id: chosen } } },
    { enabled: chosen !== '' },
  );
  const answers = (found.data?.employees ?? []).filter(({ employeeId }) => employeeId !== except);
  const all = [...(now.data ? [now.data] : []), ...answers].map((person) => [person.employeeId, person] as const);
  const people = [...new Map(all).values()];
  const isFound = ({ value }: { readonly value: string }): boolean =>
    answers.some(({ employeeId }) => employeeId === value);
  const called = ({ name, team }: (typeof people)[number]): string => (team ? `${name} · ${said(team.name)}` : name);
  const besides = tellApart(people, called, [
    ({ site }) => site?.name,
    ({ contactPoints: { extension, phone } }) => extension ?? phone,
    ({ contactPoints: { email } }) => email,
  ]);
  const choices = new Map(
    people.map((person, at) => [person.employeeId, [called(person), ...(besides[at] ?? [])].join(' · ')]),
  );
  return (
    <Select
      label={label}
      description={help}
      error={error}
      data={[...choices].map(([value, text]) => ({ value, label: text }))}
      value={choices.has(chosen) ? chosen : null}
      onChange={(id) => {
        if (id !== null) onChoose(id);
      }}
      searchable
      searchValue={typed}
      onSearchChange={type}
      // The directory has found them, forgiving slips of the finger that a filter of letters would not.
      filter={({ options }) => (words === '' ? options : options.filter((each) => 'value' in each && isFound(each)))}
      allowDeselect={false}
      nothingFoundMessage={words !== '' && found.isFetched ? nobody : undefined}
    />
  );
}

import '@mantine/core/styles/ScrollArea.css';
import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Handoff } from '../api/views';
import type { Choice } from '../app/choice';
import { ChoiceLine } from '../app/choice-line';
import { useLanguage } from '../language/use-language';
import look from './desk.module.css';
import { useWhereTo } from './use-where-to';

/** Whoever asked to choose goes on with the keyboard here. */
const focused = (box: HTMLInputElement | null): void => box?.focus();

interface Props {
  readonly handoff: Handoff;
  readonly onChoose: (choice: Choice) => void;
  readonly onClose: () => void;
}

/** What else they may want, or whose it is, found while one types; at first by what they have told the sender. */
export function PassOnTo({ handoff, onChoose, onClose }: Props) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState('');
  const { groups, answered } = useWhereTo(handoff, typed);
  const lines = new Map(groups.flatMap((group) => group.lines.map((line) => [line.value, line])));
  return (
    <div className={look['search'] ?? ''}>
      <Select
        label={t('desk.passOnTo')}
        description={t('desk.passOnHint')}
        data={groups.map(({ title, lines: of }) => ({
          group: title,
          items: of.map(({ value, label }) => ({ value, label })),
        }))}
        renderOption={({ option }) => {
          const line = lines.get(option.value);
          return line && <ChoiceLine line={line} />;
        }}
        value={null}
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        selectFirstOptionOnChange
        nothingFoundMessage={answered ? t('desk.passOnNothing') : undefined}
        ref={focused}
        defaultDropdownOpened
        comboboxProps={{ withinPortal: false }}
        maxDropdownHeight={280}
        onChange={(value) => {
          const line = lines.get(value ?? '');
          if (line) onChoose(line.choice);
        }}
        onKeyDown={({ key }) => {
          if (key === 'Escape') onClose();
        }}
      />
    </div>
  );
}

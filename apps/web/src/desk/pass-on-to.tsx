import '@mantine/core/styles/ScrollArea.css';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { $api } from '../api/api';
import type { Handoff } from '../api/views';
import { useLanguage } from '../language/use-language';
import look from './desk.module.css';
import { likelyReasons } from './likely-reasons';

/** Whoever asked to choose goes on with the keyboard here. */
const focused = (box: HTMLInputElement | null): void => box?.focus();

/** Between two keys of somebody who types. */
const PAUSE_MS = 180;
/** Longer words the directory does not take. */
const MOST_LETTERS = 200;

interface Props {
  readonly handoff: Handoff;
  readonly onChoose: (reasonId: string) => void;
  readonly onClose: () => void;
}

/** What else they may want, found while one types; at first by what they have told the sender. */
export function PassOnTo({ handoff: { reason, contact }, onChoose, onClose }: Props) {
  const { t, said } = useLanguage();
  const [typed, setTyped] = useState('');
  const words = (typed.trim() || contact.note?.trim() || '').slice(0, MOST_LETTERS);
  const [asked] = useDebouncedValue(words, PAUSE_MS);
  const { data } = $api.useQuery('get', '/v1/reasons', {}, { staleTime: 300_000 });
  const meant = $api.useQuery(
    'get',
    '/v1/who-handles',
    { params: { query: { q: asked, limit: 6 } } },
    { enabled: asked !== '', staleTime: 300_000 },
  );
  const isAnswered = words === '' || (asked === words && meant.isFetched);
  const others = (data?.reasons ?? []).filter(({ reasonId }) => reasonId !== reason.reasonId);
  const matters = isAnswered && words !== '' ? (meant.data?.matters ?? []) : [];
  const found = likelyReasons(typed, others, matters);
  return (
    <div className={look['search'] ?? ''}>
      <Select
        label={t('desk.passOnTo')}
        description={t('desk.passOnHint')}
        // What they have told puts some first: nothing moves once it is there.
        data={
          typed === '' && !isAnswered ? [] : found.map(({ reasonId, name }) => ({ value: reasonId, label: said(name) }))
        }
        value={null}
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        selectFirstOptionOnChange
        nothingFoundMessage={isAnswered && data ? t('desk.passOnNothing') : undefined}
        ref={focused}
        defaultDropdownOpened
        comboboxProps={{ withinPortal: false }}
        maxDropdownHeight={280}
        onChange={(reasonId) => {
          if (reasonId !== null) onChoose(reasonId);
        }}
        onKeyDown={({ key }) => {
          if (key === 'Escape') onClose();
        }}
      />
    </div>
  );
}

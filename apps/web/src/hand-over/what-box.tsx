import { Combobox, InputBase, Loader, useCombobox } from '@mantine/core';
import { useEffect, useId, useRef, useState, type Ref } from 'react';
import { useLanguage } from '../language/use-language';
import { lineOf, type Choice } from '../app/choice';
import { contactIn, type Contact } from './contact-in';
import { useSearch } from './use-search';
import { CONTACT, WhatList } from './what-list';

interface Props {
  readonly choice: Choice | null;
  /** `words`: that were typed, and mean nothing here. */
  readonly onChoose: (choice: Choice | null, words?: string) => void;
  /** How they can be reached was typed: it is neither looked for nor taken along as a note. */
  readonly onContact: (contact: Contact) => void;
  readonly missing: boolean;
  readonly boxRef?: Ref<HTMLInputElement>;
}

/**
 * The one box: what they want, or whom they ask for. Made of the parts of Mantine's Select, which itself brings a scrolling box of 8 kB (gzip) that is not
 * wanted here: it would have to be reached by keyboard as well.
 */
export function WhatBox({ choice, onChoose, onContact, missing, boxRef }: Props) {
  const { t, said } = useLanguage();
  const id = useId();
  const chosen = choice && lineOf(choice, said);
  // Null: nobody types, and what was chosen stands in the box. Its own words are no question.
  const [typed, setTyped] = useState<string | null>(null);
  const { contact, words } = contactIn(typed === null || typed === chosen?.label ? '' : typed);
  const { groups, looking, nothing } = useSearch(words);
  const first = groups[0]?.lines[0];
  const list = useList(typed, contact ? CONTACT : first?.value);
  // Enter, before there was anything to choose: it takes what is found then, unless that is nothing.
  const waits = useRef(false);
  const choose = (to: Choice | null): void => {
    setTyped(null);
    if (contact) onContact(contact);
    onChoose(to, nothing && to !== null ? words : undefined);
  };
  const { clickSelectedOption } = list;
  useEffect(() => {
    if (looking || !waits.current) return;
    waits.current = false;
    if (!nothing) clickSelectedOption();
  }, [looking, nothing, clickSelectedOption]);
  return (
    <Combobox
      store={list}
      shadow="md"
      // Never above: there stands whom to call while there is no connection.
      middlewares={{ flip: false }}
      withinPortal={false}
      onOptionSubmit={(value) => {
        if (value === CONTACT && contact) {
          onContact(contact);
          setTyped(words);
          return;
        }
        const line = groups.flatMap(({ lines }) => lines).find((each) => each.value === value);
        if (line) choose(line.choice);
        list.closeDropdown();
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <InputBase
          {...(boxRef && { ref: boxRef })}
          id={id}
          size="lg"
          label={t('handOver.what')}
          description={t('handOver.whatHint')}
          error={missing && t('handOver.whatMissing')}
          required
          value={typed ?? chosen?.label ?? ''}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            waits.current = false;
            list.openDropdown();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !looking || first || contact) return;
            event.preventDefault();
            waits.current = true;
          }}
          onFocus={() => {
            list.openDropdown();
          }}
          onClick={() => {
            list.openDropdown();
          }}
          onBlur={() => {
            list.closeDropdown();
            setTyped(null);
            waits.current = false;
          }}
          rightSection={
            looking ? (
              <Loader size="xs" />
            ) : chosen ? (
              <Combobox.ClearButton
                onClear={() => {
                  choose(null);
                }}
              />
            ) : (
              <Combobox.Chevron size="lg" />
            )
          }
          rightSectionPointerEvents={chosen ? 'all' : 'none'}
        />
      </Combobox.Target>
      <WhatList
        groups={groups}
        chosen={chosen?.value}
        nothing={nothing ? words : undefined}
        contact={contact}
        labelledBy={`${id}-label`}
      />
    </Combobox>
  );
}

/** The list below the box. While somebody types, Enter takes the first line that fits. */
function useList(typed: string | null, first: string | undefined) {
  const list = useCombobox({
    onDropdownOpen: () => {
      list.updateSelectedOptionIndex('active', { scrollIntoView: true });
    },
    onDropdownClose: () => {
      list.resetSelectedOption();
    },
  });
  const { selectFirstOption } = list;
  useEffect(() => {
    if (typed !== null) selectFirstOption();
  }, [typed, first, selectFirstOption]);
  return list;
}

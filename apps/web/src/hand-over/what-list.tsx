import { Combobox, Text } from '@mantine/core';
import type { Group } from '../app/choice';
import { ChoiceLine } from '../app/choice-line';
import { useLanguage } from '../language/use-language';
import type { Contact } from './contact-in';
import look from './what-list.module.css';

/** The value of the line that takes out how they can be reached; of choices each has a colon. */
export const CONTACT = 'contact';

interface Props {
  readonly groups: readonly Group[];
  /** The value of the line that was chosen. */
  readonly chosen: string | undefined;
  /** Words for which there is nothing. */
  readonly nothing: string | undefined;
  /** How they can be reached stands among the words. */
  readonly contact: Contact | undefined;
  readonly labelledBy: string;
}

/** What the box found, in groups; nothing at all until there is an answer. */
export function WhatList({ groups, chosen, nothing, contact, labelledBy }: Props) {
  const { t } = useLanguage();
  return (
    <Combobox.Dropdown hidden={groups.length === 0 && !contact}>
      {nothing !== undefined && (
        <Text p="xs" role="status">
          {t('handOver.nothingFor', { words: nothing })}
        </Text>
      )}
      <Combobox.Options className={look['list'] ?? ''} labelledBy={labelledBy}>
        {contact && (
          <Combobox.Option value={CONTACT}>
            {t(contact.kind === 'number' ? 'handOver.isNumber' : 'handOver.isEmail', { written: contact.written })}
          </Combobox.Option>
        )}
        {groups.map(({ title, own, lines }) => (
          <Combobox.Group key={title} label={own ? `${title} (${t('handOver.yourTeam')})` : title}>
            {lines.map((line) => {
              const isChosen = line.value === chosen;
              return (
                <Combobox.Option key={line.value} value={line.value} active={isChosen} aria-selected={isChosen}>
                  <ChoiceLine line={line} />
                </Combobox.Option>
              );
            })}
          </Combobox.Group>
        ))}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
}

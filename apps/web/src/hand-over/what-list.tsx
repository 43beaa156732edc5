import { Combobox, Text } from '@mantine/core';
import type { Group } from '../app/choice';
import { ChoiceLine } from '../app/choice-line';
import { useLanguage } from '../language/use-language';
import look from './what-list.module.css';

interface Props {
  readonly groups: readonly Group[];
  /** The value of the line that was chosen. */
  readonly chosen: string | undefined;
  /** Words for which there is nothing. */
  readonly nothing: string | undefined;
  readonly labelledBy: string;
}

/** What the box found, in groups; nothing at all until there is an answer. */
export function WhatList({ groups, chosen, nothing, labelledBy }: Props) {
  const { t } = useLanguage();
  return (
    <Combobox.Dropdown hidden={groups.length === 0}>
      {nothing !== undefined && (
        <Text p="xs" role="status">
          {t('handOver.nothingFor', { words: nothing })}
        </Text>
      )}
      <Combobox.Options className={look['list'] ?? ''} labelledBy={labelledBy}>
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

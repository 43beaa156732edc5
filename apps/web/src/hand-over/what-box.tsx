import { Badge, Group as Row, Loader, Select, Text } from '@mantine/core';
import { useState, type Ref } from 'react';
import { useLanguage } from '../language/use-language';
import type { Choice, Line } from './choice';
import { useSearch } from './use-search';

interface Props {
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice | null) => void;
  readonly missing: boolean;
  readonly boxRef?: Ref<HTMLInputElement>;
}

/** The one box: what they want, or whom they ask for. */
export function WhatBox({ choice, onChoose, missing, boxRef }: Props) {
  const { t, said } = useLanguage();
  const chosen = choice && lineOf(choice, said);
  const [typed, setTyped] = useState('');
  // Its own words are in the box once something is chosen; those are no question.
  const { groups, looking } = useSearch(typed === chosen?.label ? '' : typed);
  const lines = new Map(groups.flatMap((group) => group.lines.map((line) => [line.value, line] as const)));
  const data = groups.map(({ title, lines: items }) => ({ group: title, items: items.map(option) }));
  if (chosen && !lines.has(chosen.value)) data.unshift({ group: '', items: [option(chosen)] });
  return (
    <Select
      {...(boxRef && { ref: boxRef })}
      size="lg"
      label={t('handOver.what')}
      description={t('handOver.whatHint')}
      error={missing && t('handOver.whatMissing')}
      nothingFoundMessage={looking ? t('handOver.looking') : t('handOver.nothingFound')}
      data={data}
      value={chosen?.value ?? null}
      onChange={(value) => {
        onChoose(lines.get(value ?? '')?.choice ?? null);
      }}
      searchable
      clearable
      required
      selectFirstOptionOnChange
      // The list itself scrolls: a scrolling box around it would have to be reached by keyboard as well.
      withScrollArea={false}
      styles={{ options: { maxHeight: 380, overflowY: 'auto' } }}
      // What fits is found by the services, which forgive slips of the finger.
      filter={({ options }) => options}
      onSearchChange={setTyped}
      rightSection={looking ? <Loader size="xs" /> : undefined}
      comboboxProps={{ shadow: 'md', withinPortal: false }}
      renderOption={({ option: { value, label } }) => <LineView line={lines.get(value)} label={label} />}
    />
  );
}

const option = ({ value, label }: Line) => ({ value, label });

function lineOf(choice: Choice, said: (text: { id: string; en: string }) => string): Line {
  return choice.kind === 'reason'
    ? { value: `reason:${choice.key}`, label: said(choice.name), choice }
    : { value: `person:${choice.employeeId}`, label: choice.name, choice };
}

function LineView({ line, label }: { readonly line: Line | undefined; readonly label: string }) {
  const { t } = useLanguage();
  return (
    <Row justify="space-between" wrap="nowrap" w="100%">
      <div>
        <Text component="bdi">{label}</Text>
        {line?.about && (
          <Text size="sm" c="dimmed">
            {line.about}
          </Text>
        )}
      </div>
      {line?.free !== undefined && (
        <Badge variant={line.free ? 'filled' : 'default'} tt="none">
          {line.free ? t('handOver.freeNow') : t('handOver.notNow')}
        </Badge>
      )}
    </Row>
  );
}

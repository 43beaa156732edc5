import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DefaultReasons, Readiness } from '../api/views';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { LastResort } from './last-resort';
import type { Left } from './left-as-they-were';
import { ReasonRow } from './reason-row';
import { AS_PROPOSED, useDestinations } from './use-destinations';
import { useTakingOver } from './use-taking-over';

interface Props {
  readonly defaults: DefaultReasons;
  readonly teams: Readiness['teams'];
  /** Nothing was taken over before. Else what is left was left out, and stays so until it is chosen. */
  readonly isFirst: boolean;
  /** Told before this form goes: with the reasons that are taken over it is another one. */
  readonly onLeft: (left: Left) => void;
}

/** Which reasons, to whom each goes, and with whom they end: shown, mended, and taken over all together. */
export function TakeOverForm({ defaults: { reasons, lastResorts }, teams, isFirst, onLeft }: Props) {
  const { t } = useLanguage();
  const destinations = useDestinations(teams);
  const namesOf = (keys: readonly string[]) => reasons.flatMap(({ key, name }) => (keys.includes(key) ? [name] : []));
  const taking = useTakingOver(({ alreadyLive, switchedOff }) => {
    onLeft({ alreadyLive: namesOf(alreadyLive), switchedOff: namesOf(switchedOff) });
  });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set(isFirst ? [] : reasons.map(({ key }) => key)));
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [lastResort, setLastResort] = useState({ employeeId: lastResorts[0]?.employeeId ?? '', deputyId: '' });
  const taken = reasons.filter(({ key }) => !left.has(key));
  const plans = taken.map((reason) => ({
    key: reason.key,
    steps: destinations.stepsOf(reason, chosen[reason.key] ?? AS_PROPOSED),
  }));
  return (
    <Stack>
      <LastResort people={lastResorts} chosen={lastResort} onChoose={setLastResort} />
      <Stack gap={0}>
        {reasons.map((reason) => (
          <ReasonRow
            key={reason.key}
            reason={reason}
            isTaken={!left.has(reason.key)}
            onTake={(isTaken) => {
              setLeft(new Set([...left].filter((key) => key !== reason.key).concat(isTaken ? [] : [reason.key])));
            }}
            choices={destinations.choicesOf(reason)}
            chosen={chosen[reason.key] ?? AS_PROPOSED}
            onChoose={(destination) => {
              setChosen({ ...chosen, [reason.key]: destination });
            }}
          />
        ))}
      </Stack>
      <Text size="sm" c="dimmed">
        {t('firstRun.unclearStays')}
      </Text>
      <ProblemNote error={taking.error} />
      <Group>
        <Button
          disabled={plans.length === 0 || lastResort.employeeId === ''}
          loading={taking.isPending}
          onClick={() => {
            taking.mutate({ lastResort, reasons: plans });
          }}
        >
          {t('firstRun.take', { count: plans.length })}
        </Button>
      </Group>
    </Stack>
  );
}

import { Button, Group } from '@mantine/core';
import type { Handoff } from '../api/views';
import { ProblemNote } from '../look/problem-note';
import { useLanguage } from '../language/use-language';
import type { WordKey } from '../language/words';
import { useAct, type Act } from './use-act';

interface Choice {
  readonly act: Act;
  readonly label: WordKey;
  readonly first?: boolean;
}

/** What a sender can do in each state; the first is what happens most often. */
const CHOICES: Readonly<Partial<Record<Handoff['state'], readonly Choice[]>>> = {
  requested: [{ act: 'cancel', label: 'follow.contactLeft' }],
  queued: [
    { act: 'return', label: 'follow.keepMyself' },
    { act: 'cancel', label: 'follow.contactLeft' },
  ],
  offered: [
    { act: 'return', label: 'follow.keepMyself' },
    { act: 'cancel', label: 'follow.contactLeft' },
  ],
  assigned: [
    { act: 'connect', label: 'follow.together', first: true },
    { act: 'not-picked-up', label: 'follow.notPickedUp' },
    { act: 'cut-off', label: 'follow.cutOff' },
  ],
};

/** Of somebody who stands here nothing rings, and no line is cut; nor of an e-mail. */
function choicesOf({ state, channel, comes }: Handoff): readonly Choice[] {
  const choices = CHOICES[state] ?? [];
  if (channel === 'email') return choices.filter(({ act }) => act !== 'cut-off');
  if (state !== 'assigned' || channel !== 'counter') return choices;
  return [
    { act: 'connect', label: 'follow.met', first: true },
    { act: 'not-picked-up', label: comes === 'fetched' ? 'follow.nobodyCame' : 'follow.nobodyThere' },
  ];
}

export function Actions({ handoff }: { readonly handoff: Handoff }) {
  const { t } = useLanguage();
  const acting = useAct(handoff.handoffId);
  const choices = choicesOf(handoff);
  return (
    <>
      <Group gap="sm">
        {choices.map(({ act, label, first = false }) => (
          <Button
            key={act}
            variant={first ? 'filled' : 'default'}
            size={first ? 'lg' : 'md'}
            loading={acting.isPending && acting.variables.act === act}
            onClick={() => {
              acting.mutate({ act });
            }}
          >
            {t(label)}
          </Button>
        ))}
      </Group>
      <ProblemNote error={acting.error} />
    </>
  );
}

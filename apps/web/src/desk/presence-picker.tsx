import '@mantine/core/styles/Radio.css';
import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { Button, Checkbox, Input, Popover, Radio, SegmentedControl, Stack } from '@mantine/core';
import { useId, useState } from 'react';
import type { Desk } from '../api/views';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { keepNext } from './after-this-one';
import { AFTER_THIS_ONE, bodyOf, CHOICE_NAMES, CHOICES, DURATIONS, type ChoiceName } from './presence-choices';
import { useSetPresence } from './set-presence';

/** What I do instead of being asked, for how long, and whether it begins after whoever is with me now. What I said before comes back when it is over. */
export function PresencePicker({ desk }: { readonly desk: Desk }) {
  const { t } = useLanguage();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus withinPortal={false} shadow="md" width={340}>
      <Popover.Target>
        <Button
          variant="default"
          onClick={() => {
            setOpened(!opened);
          }}
        >
          {t('desk.pause')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('desk.pause')}>
        <Choose
          desk={desk}
          onDone={() => {
            setOpened(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function Choose({ desk, onDone }: { readonly desk: Desk; readonly onDone: () => void }) {
  const { t } = useLanguage();
  const id = useId();
  const setting = useSetPresence();
  const [name, setName] = useState<ChoiceName>('Break');
  const [minutes, setMinutes] = useState<number>(CHOICES.Break.minutes);
  const [after, setAfter] = useState(false);
  const inHand = desk.conversations.length + desk.engagements.length > 0;
  const say = (): void => {
    const waits = after && inHand;
    const { employeeId } = desk.presence;
    // Kept first: whoever closes this meanwhile has said it all the same.
    keepNext(employeeId, waits ? bodyOf(name, minutes) : null);
    setting.mutate(waits ? AFTER_THIS_ONE : bodyOf(name, minutes), { onSuccess: onDone });
  };
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('desk.why')}
        value={name}
        onChange={(chosen) => {
          setName(chosen);
          setMinutes(CHOICES[chosen].minutes);
        }}
      >
        <Stack gap="xs" mt={4}>
          {CHOICE_NAMES.map((each) => (
            <Radio key={each} value={each} label={t(`deskPresence.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <div>
        <Input.Label id={id} labelElement="div">
          {t('desk.howLong')}
        </Input.Label>
        <SegmentedControl
          aria-labelledby={id}
          size="xs"
          fullWidth
          data={DURATIONS.map((each) => ({
            value: String(each),
            label: each === 0 ? t('desk.untilBack') : t('desk.minutes', { minutes: each }),
          }))}
          value={String(minutes)}
          onChange={(chosen) => {
            setMinutes(Number(chosen));
          }}
        />
      </div>
      {inHand && (
        <Checkbox
          label={t('desk.afterThisOne')}
          checked={after}
          onChange={(event) => {
            setAfter(event.currentTarget.checked);
          }}
        />
      )}
      <Button loading={setting.isPending} onClick={say}>
        {t('desk.say')}
      </Button>
      <ProblemNote error={setting.error} />
    </Stack>
  );
}

import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { ProblemNote } from '../look/problem-note';
import { useLanguage } from '../language/use-language';
import { ChannelChoice } from './channel-choice';
import { ComesChoice } from './comes-choice';
import { EMPTY, keepDraft, recallDraft, type Draft } from './draft';
import { MoreAboutThem } from './more-about-them';
import { OwnTeam } from './own-team';
import { ShortAnswer } from './short-answer';
import { useSending } from './use-sending';
import { WhatBox } from './what-box';
import { WhoCan } from './who-can';

interface Props {
  /** Text that another app shared, for the note. */
  readonly shared: string;
  readonly onSent: (handoffId: string) => void;
  readonly onDoneHere: () => void;
}

export function HandOverForm({ shared, onSent, onDoneHere }: Props) {
  const { t } = useLanguage();
  const box = useRef<HTMLInputElement>(null);
  const { control, register, handleSubmit, reset, setValue } = useForm<Draft>({ defaultValues: beginning(shared) });
  const draft = useWatch({ control }) as Draft;
  const startOver = (): void => {
    keepDraft(null);
    reset(EMPTY);
    box.current?.focus();
  };
  const sending = useSending((handoffId) => {
    keepDraft(null);
    onSent(handoffId);
  });
  useEffect(() => {
    keepDraft(draft);
  }, [draft]);
  useEffect(() => {
    box.current?.focus();
  }, []);

  const { choice } = draft;
  const submit = handleSubmit((values) => {
    if (values.choice) sending.send(values, values.choice);
  });
  return (
    <form
      onSubmit={(event) => {
        if (!choice) box.current?.focus();
        void submit(event);
      }}
      noValidate
    >
      <Stack gap="md">
        <Controller
          control={control}
          name="choice"
          rules={{ required: true }}
          render={({ field, fieldState }) => (
            <WhatBox
              choice={field.value}
              onChoose={(to, words) => {
                field.onChange(to);
                if (words !== undefined && draft.note === '') setValue('note', words);
              }}
              missing={fieldState.invalid}
              boxRef={box}
            />
          )}
        />
        {choice?.kind === 'reason' && choice.shortAnswer && (
          <ShortAnswer
            answer={choice.shortAnswer}
            onDone={() => {
              startOver();
              onDoneHere();
            }}
          />
        )}
        <Controller
          control={control}
          name="channel"
          render={({ field }) => <ChannelChoice value={field.value} onChange={field.onChange} />}
        />
        {draft.channel === 'counter' && (
          <Controller
            control={control}
            name="comes"
            render={({ field }) => <ComesChoice value={field.value} onChange={field.onChange} />}
          />
        )}
        <MoreAboutThem register={register} open={draft.note !== '' || draft.name !== ''} />
        <ProblemNote error={sending.error} />
        <Button type="submit" size="lg" loading={sending.isSending} fullWidth>
          {t('handOver.send')}
        </Button>
        {sending.isTryingAgain && (
          <Text role="status" ta="center">
            {t('handOver.sending')}
          </Text>
        )}
        {/* What is told a moment later stands below: nothing may move from under a finger that is about to press. */}
        {choice && <OwnTeam choice={choice} />}
        {choice && <WhoCan draft={draft} choice={choice} />}
      </Stack>
    </form>
  );
}

function beginning(shared: string): Draft {
  const draft = recallDraft();
  return shared === '' ? draft : { ...draft, note: shared };
}

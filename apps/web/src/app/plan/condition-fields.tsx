import { Button, Group, NativeSelect, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import { ChoosePerson } from '../choose-person';
import { whoInWords, type NameOf } from './who-in-words';
import { useLanguage } from '../../language/use-language';
import type { ReasonWish } from './reason-wish';
import { useChoices } from './use-choices';
import { useFault } from './use-fault';
import { KINDS, SAYS_ALL, type Kind } from './who-wish';

const LEVELS = ['1', '2', '3', '4', '5'];
const WORD = /^\s*[a-z0-9]+(-[a-z0-9]+)*\s*$/;

type Way = `steps.${number}.common` | `steps.${number}.ways.${number}`;
export type Place = `${Way}.${'all' | 'not'}.${number}`;

interface Props {
  readonly form: UseFormReturn<ReasonWish>;
  readonly at: Place;
  /** What it is called by whoever hears it: “Condition 2”. */
  readonly label: string;
  /** What the others beside it are about, and may be asked once alone. */
  readonly taken: ReadonlySet<Kind | 'kept'>;
  readonly nameOf: NameOf;
  readonly onRemove: () => void;
}

/** One condition: what it is about, and what it asks. What has no fields stands there in words, and stays as it is. */
export function ConditionFields({ form, at, label, taken, nameOf, onRemove }: Props) {
  const { t, language } = useLanguage();
  const { kind, kept = {} } = useWatch({ control: form.control, name: at });
  const kinds = KINDS.filter((each) => each === kind || !taken.has(each));
  return (
    <Group align="start" gap="xs" role="group" aria-label={label}>
      {kind === 'kept' ? (
        <Text size="sm" flex="1 1 12rem">
          {t('who.kept', { who: whoInWords(kept, nameOf, { t, language }) })}
        </Text>
      ) : (
        <>
          <NativeSelect
            flex="1 1 11rem"
            label={t('who.about')}
            data={kinds.map((value) => ({ value, label: t(`whoKind.${value}`) }))}
            {...form.register(`${at}.kind`, {
              onChange: () => {
                form.setValue(`${at}.key`, '');
                form.clearErrors(`${at}.key`);
              },
            })}
          />
          <Asked key={kind} {...{ form, at, kind }} />
        </>
      )}
      <Button mt={{ base: 0, xs: kind === 'kept' ? 0 : 25 }} variant="default" onClick={onRemove}>
        {t('who.remove')}
        <VisuallyHidden>: {label}</VisuallyHidden>
      </Button>
    </Group>
  );
}

function Asked({ form, at, kind }: Pick<Props, 'form' | 'at'> & { readonly kind: Kind }) {
  const { t } = useLanguage();
  const choices = useChoices()[kind];
  const chosen = useWatch({ control: form.control, name: `${at}.key` });
  const error = useFault(form, `${at}.key`);
  const required = t('who.choose');
  if (SAYS_ALL.has(kind)) return null;
  if (kind === 'person')
    return (
      <div style={{ flex: '1 1 12rem' }}>
        <Controller
          control={form.control}
          name={`${at}.key`}
          rules={{ required }}
          render={({ field: { value, onChange } }) => (
            <ChoosePerson
              label={t('whoKind.person')}
              nobody={t('who.nobody')}
              chosen={value}
              error={error}
              onChoose={onChange}
            />
          )}
        />
      </div>
    );
  if (!choices) return <Written {...{ form, at, kind, error }} />;
  // What is not in the catalogue any more stays to be seen, and to be replaced.
  const gone =
    chosen !== '' && !choices.some(({ value }) => value === chosen) ? [{ value: chosen, label: chosen }] : [];
  return (
    <>
      <NativeSelect
        flex="1 1 12rem"
        // Its choices come after the form did, and with them what was chosen.
        key={choices.length}
        label={t(`whoKind.${kind}`)}
        data={[{ value: '', label: '' }, ...choices, ...gone]}
        error={error}
        {...form.register(`${at}.key`, { required })}
      />
      {(kind === 'skill' || kind === 'language') && (
        <NativeSelect label={t('who.level')} data={LEVELS} {...form.register(`${at}.level`)} />
      )}
    </>
  );
}

type WrittenProps = Pick<Props, 'form' | 'at'> & { readonly kind: Kind; readonly error: string | undefined };

/** A word of the company’s own. */
function Written({ form, at, kind, error }: WrittenProps) {
  const { t } = useLanguage();
  return (
    <>
      <TextInput
        flex="1 1 12rem"
        label={t(`whoKind.${kind}`)}
        description={t('who.ownWord')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={40}
        error={error}
        {...form.register(`${at}.key`, {
          required: t('who.writeWord'),
          pattern: { value: WORD, message: t('who.writeWord') },
        })}
      />
      {kind === 'authority' && (
        <TextInput
          type="number"
          min={0}
          step="any"
          label={t('who.amount')}
          description={t('who.amountMeans')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.register(`${at}.amount`)}
        />
      )}
    </>
  );
}

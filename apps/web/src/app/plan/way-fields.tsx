import { Button, Group } from '@mantine/core';
import { useRef } from 'react';
import { useFieldArray, useWatch, type UseFormReturn } from 'react-hook-form';
import type { NameOf } from './who-in-words';
import { useLanguage } from '../../language/use-language';
import { Caution } from '../../look/caution';
import { FieldGroup } from '../../look/field-group';
import { ConditionFields } from './condition-fields';
import type { ReasonWish } from './reason-wish';
import { condition, KINDS, SEVERAL } from './who-wish';

/** As many exceptions as the service takes. */
const MOST_EXCEPTIONS = 10;

interface Props {
  readonly form: UseFormReturn<ReasonWish>;
  readonly at: `steps.${number}.common` | `steps.${number}.ways.${number}`;
  readonly title: string;
  readonly nameOf: NameOf;
  /** Whether everybody is asked where nothing is said here. */
  readonly isEverybody?: boolean;
  /** Takes the whole way out, where there are others. */
  readonly onEmpty?: () => void;
}

/** One way to fit: conditions that all hold, and exceptions. */
export function WayFields({ form, at, title, nameOf, isEverybody = false, onEmpty }: Props) {
  const { t } = useLanguage();
  const all = useFieldArray({ control: form.control, name: `${at}.all` });
  const not = useFieldArray({ control: form.control, name: `${at}.not` });
  const said = useWatch({ control: form.control, name: `${at}.all` });
  const add = useRef<HTMLButtonElement>(null);
  const once = new Set(said.map(({ kind }) => kind).filter((kind) => kind === 'kept' || !SEVERAL.has(kind)));
  const free = KINDS.find((kind) => !once.has(kind)) ?? 'skill';
  const remove = (from: typeof all | typeof not, nth: number): void => {
    if (onEmpty && all.fields.length + not.fields.length === 1) {
      onEmpty();
      return;
    }
    from.remove(nth);
    add.current?.focus();
  };
  return (
    <FieldGroup title={title}>
      {isEverybody && all.fields.length + not.fields.length === 0 && <Caution>{t('who.everybody')}</Caution>}
      {all.fields.map(({ id }, nth) => (
        <ConditionFields
          key={id}
          {...{ form, nameOf, taken: once }}
          at={`${at}.all.${nth}`}
          label={t('who.condition', { number: nth + 1 })}
          onRemove={() => {
            remove(all, nth);
          }}
        />
      ))}
      {not.fields.length > 0 && (
        <FieldGroup title={t('who.butNot')}>
          {not.fields.map(({ id }, nth) => (
            <ConditionFields
              key={id}
              {...{ form, nameOf, taken: NONE }}
              at={`${at}.not.${nth}`}
              label={t('who.exception', { number: nth + 1 })}
              onRemove={() => {
                remove(not, nth);
              }}
            />
          ))}
        </FieldGroup>
      )}
      <Group gap="xs">
        <Button
          ref={add}
          size="compact-sm"
          variant="default"
          onClick={() => {
            all.append(condition(free));
          }}
        >
          {t('who.add')}
        </Button>
        {not.fields.length < MOST_EXCEPTIONS && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              not.append(condition('person'));
            }}
          >
            {t('who.addException')}
          </Button>
        )}
      </Group>
    </FieldGroup>
  );
}

const NONE: ReadonlySet<never> = new Set();

import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { Controller, useFieldArray, useForm, type UseFormReturn } from 'react-hook-form';
import { $api, api } from '../../api/api';
import type { TeamMember } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { Dialog } from '../../look/dialog';
import { ProblemNote } from '../../look/problem-note';
import { useUnsaved } from '../../look/unsaved';
import { FieldGroup } from '../../look/field-group';
import { useInWords } from '../rota/in-words';
import { NEW_TIME, termsOf, termsWishOf, type TermsWish } from './terms-line';
import { ChooseWeekday, FromTo } from './weekly-time';

/** The most that the service takes. */
const MOST_TIMES = 20;

interface Props {
  readonly teamId: string;
  readonly member: TeamMember | null;
  readonly onClose: () => void;
}

/** What holds for one person whatever the rules of the team say. */
export function TermsDialog({ teamId, member, onClose }: Props) {
  const { t } = useLanguage();
  return (
    <Dialog
      size="xl"
      opened={member !== null}
      onClose={onClose}
      title={member ? t('terms.change', { name: member.name }) : ''}
    >
      {member && <TermsForm key={member.employeeId} {...{ teamId, member, onClose }} />}
    </Dialog>
  );
}

function TermsForm({ teamId, member, onClose }: Props & { readonly member: TeamMember }) {
  const { t } = useLanguage();
  const form = useForm<TermsWish>({ defaultValues: termsWishOf(member) });
  const { question } = useUnsaved(form.formState.isDirty);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: (wish: TermsWish) =>
      api.PUT('/v1/employees/{id}/rota-terms', { params: { path: { id: member.employeeId } }, body: termsOf(wish) }),
    onSuccess: async () => {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).includes('rota-terms') });
      onClose();
    },
  });
  const submit = form.handleSubmit((wish) => {
    saving.mutate(wish);
  });
  const number = { type: 'number', description: t('terms.empty') } as const;
  return (
    <form onSubmit={(event: SyntheticEvent) => void submit(event)}>
      <Stack gap="md">
        <Group align="start">
          <TextInput
            {...{ ...number, min: 0, max: 70, step: 0.25 }}
            label={t('terms.hours')}
            {...form.register('hours')}
          />
          <TextInput {...{ ...number, min: 0, max: 7 }} label={t('terms.days')} {...form.register('days')} />
        </Group>
        <Kinds {...{ teamId, form }} />
        <Unavailable form={form} />
        <ProblemNote error={saving.error} />
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {t('terms.save')}
          </Button>
        </Group>
        {question}
      </Stack>
    </form>
  );
}

interface PartProps {
  readonly form: UseFormReturn<TermsWish>;
}

function Kinds({ teamId, form }: PartProps & Pick<Props, 'teamId'>) {
  const { t } = useLanguage();
  const { called } = useInWords();
  const { data } = $api.useQuery('get', '/v1/teams/{id}/rota-rules', { params: { path: { id: teamId } } });
  // Kinds of a person that the team has no longer stay to be taken away.
  const keys = [...new Set([...(data?.shifts ?? []).map(({ key }) => key), ...form.getValues('shifts')])];
  return (
    <Controller
      control={form.control}
      name="shifts"
      render={({ field: { value, onChange } }) => (
        <Checkbox.Group label={t('terms.shifts')} value={value} onChange={onChange}>
          <Group gap="sm" pt="xs">
            {keys.map((key) => (
              <Checkbox key={key} value={key} label={called(key)} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
    />
  );
}

function Unavailable({ form: { control, register, getValues, formState } }: PartProps) {
  const { t } = useLanguage();
  const rows = useFieldArray({ control, name: 'unavailable' });
  return (
    <FieldGroup title={t('terms.unavailable')}>
      {rows.fields.map((row, at) => {
        const title = t('terms.time', { number: at + 1 });
        return (
          <Group key={row.id} align="end" gap="sm" role="group" aria-label={title}>
            <ChooseWeekday field={register(`unavailable.${at}.weekday`)} />
            <FromTo
              from={register(`unavailable.${at}.from`)}
              to={register(`unavailable.${at}.to`, {
                validate: (to) => to !== getValues(`unavailable.${at}.from`) || t('wishes.same'),
              })}
              error={formState.errors.unavailable?.[at]?.to?.message}
            />
            <Button
              variant="subtle"
              color="gray"
              onClick={() => {
                rows.remove(at);
              }}
            >
              {t('wishes.remove', { name: title })}
            </Button>
          </Group>
        );
      })}
      {rows.fields.length < MOST_TIMES && (
        <Group>
          <Button
            variant="default"
            onClick={() => {
              rows.append(NEW_TIME);
            }}
          >
            {t('terms.addTime')}
          </Button>
        </Group>
      )}
    </FieldGroup>
  );
}

import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Checkbox, Group, NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import '@mantine/core/styles/SimpleGrid.css';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { useLanguage } from '../../language/use-language';
import { useKindName } from './kind-name';
import { KINDS, type PolicyWish } from './policy-wish';
import { useScope } from './use-scope';

interface Props {
  readonly form: UseFormReturn<PolicyWish>;
  readonly isNew: boolean;
}

export function PolicyFields({ form, isNew }: Props) {
  const { t } = useLanguage();
  const { register } = form;
  return (
    <Stack gap="md">
      {isNew && <Kind form={form} />}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput required maxLength={200} label={t('policies.nameId')} {...register('nameId')} />
        <TextInput required maxLength={200} label={t('policies.nameEn')} {...register('nameEn')} />
        <Textarea required autosize minRows={3} label={t('policies.textId')} {...register('textId')} />
        <Textarea required autosize minRows={3} label={t('policies.textEn')} {...register('textEn')} />
      </SimpleGrid>
      <RulesOfKind form={form} />
      <ForWhom form={form} />
      <Group align="end">
        <TextInput type="date" required label={t('policies.from')} {...register('validFrom')} />
        <TextInput
          type="date"
          label={t('policies.until')}
          description={t('policies.untilMeans')}
          {...register('validUntil')}
        />
      </Group>
      <Checkbox label={t('policies.ask')} description={t('policies.askMeans')} {...register('acknowledge')} />
      {!isNew && <Checkbox label={t('policies.active')} {...register('active')} />}
      <TextInput
        required
        maxLength={1000}
        label={t('policies.why')}
        description={t('policies.whyMeans')}
        {...register('why')}
      />
    </Stack>
  );
}

function Kind({ form }: Pick<Props, 'form'>) {
  const { t } = useLanguage();
  const kindName = useKindName();
  const kind = useWatch({ control: form.control, name: 'kind' });
  return (
    <Group align="end">
      <NativeSelect
        label={t('policies.kind')}
        data={KINDS.filter((each) => each !== 'breaks').map((each) => ({
          value: each,
          label: each === 'own' ? t('policies.kindOwn') : kindName(each),
        }))}
        {...form.register('kind')}
      />
      {kind === 'own' && (
        <TextInput
          required
          pattern=".*[A-Za-z0-9].*"
          maxLength={60}
          label={t('policies.ownKind')}
          {...form.register('ownKind')}
        />
      )}
    </Group>
  );
}

/** What software goes by; every other kind has a text alone. */
function RulesOfKind({ form }: Pick<Props, 'form'>) {
  const { t } = useLanguage();
  const kind = useWatch({ control: form.control, name: 'kind' });
  if (kind === 'breaks') return <Text size="sm">{t('policies.breaksStay')}</Text>;
  if (kind === 'flexitime')
    return (
      <Group>
        <TextInput type="time" step={900} label={t('policies.coreFrom')} {...form.register('coreFrom')} />
        <TextInput type="time" step={900} label={t('policies.coreTo')} {...form.register('coreTo')} />
      </Group>
    );
  if (kind !== 'remote-work') return null;
  return (
    <TextInput
      type="number"
      min={0}
      max={7}
      required
      w="fit-content"
      label={t('policies.daysPerWeek')}
      {...form.register('daysPerWeek')}
    />
  );
}

function ForWhom({ form }: Pick<Props, 'form'>) {
  const { t } = useLanguage();
  const { choices } = useScope();
  const any = { value: '', label: t('policies.any') };
  const offices = [
    { value: 'front', label: t('policies.front') },
    { value: 'back', label: t('policies.back') },
  ];
  const fields = [
    { name: 'office', label: t('policies.office'), data: offices },
    { name: 'teamId', label: t('policies.team'), data: choices.teams },
    { name: 'role', label: t('policies.role'), data: choices.roles },
    { name: 'siteId', label: t('policies.site'), data: choices.sites },
  ] as const;
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <Text component="legend" fw={600}>
        {t('policies.forWhom')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('policies.forWhomMeans')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} pt="xs">
        {fields.map(({ name, label, data }) => (
          <NativeSelect key={`${name} ${data.length}`} label={label} data={[any, ...data]} {...form.register(name)} />
        ))}
      </SimpleGrid>
    </fieldset>
  );
}

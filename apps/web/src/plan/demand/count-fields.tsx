import { Button, FileButton, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { useLanguage } from '../../language/use-language';
import { FieldGroup } from '../../look/field-group';
import type { CountWish } from './count-wish';

interface Props {
  readonly form: UseFormReturn<CountWish>;
  readonly file: { readonly name: string } | null;
  readonly onFile: (file: File | null) => void;
}

/** Which contacts are counted, and what is promised to those who come. */
export function CountFields({ form, file, onFile }: Props) {
  const { t } = useLanguage();
  const source = useWatch({ control: form.control, name: 'source' });
  const isOwn = source === 'own';
  return (
    <>
      <NativeSelect
        w="fit-content"
        label={t('demand.source')}
        data={[
          { value: 'file', label: t('demand.sourceFile') },
          { value: 'own', label: t('demand.sourceOwn') },
        ]}
        {...form.register('source')}
      />
      {!isOwn && (
        <>
          <Text size="sm">{t('demand.fileColumns')}</Text>
          <Group>
            <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={onFile}>
              {(props) => (
                <Button variant="default" {...props}>
                  {t('demand.chooseCsv')}
                </Button>
              )}
            </FileButton>
            {file && <Text>{t('demand.chosen', { name: file.name })}</Text>}
          </Group>
        </>
      )}
      <Group align="start">
        <TextInput
          type="date"
          required={isOwn}
          label={t('demand.from')}
          {...(!isOwn && { description: t('demand.daysMean') })}
          {...form.register('from')}
        />
        <TextInput
          type="date"
          required={isOwn}
          label={t('demand.until')}
          {...(!isOwn && { description: t('demand.daysMean') })}
          {...form.register('until')}
        />
      </Group>
      <Level form={form} />
    </>
  );
}

function Level({ form: { register } }: Pick<Props, 'form'>) {
  const { t } = useLanguage();
  const number = { type: 'number', required: true } as const;
  return (
    <FieldGroup title={t('demand.level')} means={t('demand.levelMeans')}>
      <Group align="start">
        <TextInput {...{ ...number, min: 1, max: 99 }} label={t('demand.share')} {...register('share')} />
        <TextInput {...{ ...number, min: 0, max: 3_600 }} label={t('demand.within')} {...register('within')} />
        <TextInput {...{ ...number, min: 10, max: 100 }} label={t('demand.occupancy')} {...register('occupancy')} />
        <TextInput {...{ ...number, min: 0, max: 3_600 }} label={t('demand.wrapUp')} {...register('wrapUp')} />
        <TextInput
          {...{ type: 'number', min: 1, max: 7_200 }}
          label={t('demand.patience')}
          description={t('demand.patienceMeans')}
          {...register('patience')}
        />
      </Group>
    </FieldGroup>
  );
}

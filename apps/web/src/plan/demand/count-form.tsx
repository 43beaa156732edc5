import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Card, Checkbox, Group, List, Stack, Text, Title } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useForm } from 'react-hook-form';
import { Problem } from '../../api/problem';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useUnsaved } from '../../look/unsaved';
import { keyOf } from '../../api/key-of';
import { CountFields } from './count-fields';
import { Counted } from './counted';
import { FIRST_COUNT, type CountWish } from './count-wish';
import { DemandName, type DemandFormProps } from './demand-name';
import { LineProblems } from './line-problems';
import { SaveProblem } from './save-problem';
import { useDemandChanges, useTriedDemand } from './use-demands';

/** The most that the service takes. */
const MOST_BYTES = 12_000_000;

/** Demand from contacts that came: looked at with what was counted, then saved. */
export function CountForm({ teamId, demand, taken, onSaved, onLeave }: DemandFormProps) {
  const { t } = useLanguage();
  const form = useForm<CountWish>({ defaultValues: { ...FIRST_COUNT, name: demand?.key ?? '' } });
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<'demand.noFile' | 'demand.tooLarge' | null>(null);
  const unsaved = useUnsaved(form.formState.isDirty || file !== null);
  const trying = useTriedDemand(teamId);
  const submit = form.handleSubmit((wish) => {
    const isMissing = wish.source === 'file' && !file;
    setWrong(isMissing ? 'demand.noFile' : null);
    if (!isMissing) trying.mutate({ key: demand?.key ?? keyOf(wish.name), wish, file });
  });
  return (
    <Card withBorder component="form" onSubmit={(event: SyntheticEvent) => void submit(event)}>
      <Stack gap="md">
        <Title order={2} size="h3">
          {t('demand.countTitle')}
        </Title>
        <DemandName
          {...{ demand, taken }}
          error={form.formState.errors.name?.message}
          register={(options) => form.register('name', options)}
        />
        <CountFields
          {...{ form, file }}
          onFile={(chosen) => {
            const isTooLarge = (chosen?.size ?? 0) > MOST_BYTES;
            setWrong(isTooLarge ? 'demand.tooLarge' : null);
            setFile(isTooLarge ? null : chosen);
          }}
        />
        <div role="alert">{wrong && <Text c="var(--mantine-color-error)">{t(wrong)}</Text>}</div>
        <Refused error={trying.error} />
        <Group>
          <Button type="submit" variant={trying.data ? 'default' : 'filled'} loading={trying.isPending}>
            {t('demand.look')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              unsaved.leave(onLeave);
            }}
          >
            {t('demand.keep')}
          </Button>
        </Group>
        {unsaved.question}
        {trying.data?.tried.source && (
          <>
            <Counted needs={trying.data.tried.needs} source={trying.data.tried.source} />
            <Save key={trying.submittedAt} {...{ teamId, onSaved }} wanted={trying.data} />
          </>
        )}
      </Stack>
    </Card>
  );
}

/** Nothing was counted: which lines, or which weekdays, are to blame. */
function Refused({ error }: { readonly error: unknown }) {
  const { faults, problems } = error instanceof Problem ? error : { faults: [], problems: [] };
  return (
    <>
      <ProblemNote error={error} />
      {faults.length > 0 && (
        <List size="sm" lang="en">
          {faults.map(({ path, message }) => (
            <List.Item key={path}>
              {path}: {message}
            </List.Item>
          ))}
        </List>
      )}
      <LineProblems problems={problems} />
    </>
  );
}

interface SaveProps extends Pick<DemandFormProps, 'teamId' | 'onSaved'> {
  readonly wanted: NonNullable<ReturnType<typeof useTriedDemand>['data']>;
}

/** What was seen is saved; lines that cannot be understood are left out only by somebody who says so. */
function Save({ teamId, wanted: { key, body, tried }, onSaved }: SaveProps) {
  const { t } = useLanguage();
  const [skips, setSkips] = useState(false);
  const { counted } = useDemandChanges(teamId);
  const isWhole = tried.problems.length === 0;
  return (
    <Stack gap="sm">
      <LineProblems problems={tried.problems} />
      {!isWhole && (
        <Checkbox
          label={t('demand.skip')}
          checked={skips}
          onChange={({ currentTarget }) => {
            setSkips(currentTarget.checked);
          }}
        />
      )}
      <SaveProblem error={counted.error} />
      <Group>
        <Button
          disabled={!isWhole && !skips}
          loading={counted.isPending}
          onClick={() => {
            counted.mutate(
              { key, version: tried.version, body: { ...body, skipProblems: skips } },
              {
                onSuccess: () => {
                  onSaved(key);
                },
              },
            );
          }}
        >
          {t('demand.save')}
        </Button>
      </Group>
    </Stack>
  );
}

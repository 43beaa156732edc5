import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Code.css';
import { Alert, Button, Card, Checkbox, Code, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type SyntheticEvent } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { $api } from '../../api/api';
import type { NewApiKey } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { CopyText } from '../../look/copy-text';
import { ProblemNote } from '../../look/problem-note';
import { SCOPES, type Scope } from './scopes';

interface Wish {
  readonly name: string;
  readonly scopes: Scope[];
  /** A day on this machine’s calendar; empty: until it is revoked. */
  readonly until: string;
}

/** Makes a key, and shows it this once. */
export function MakeKey() {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const form = useForm<Wish>({ defaultValues: { name: '', scopes: [], until: '' } });
  const making = $api.useMutation('post', '/v1/api-keys', {
    onSuccess: async () => {
      form.reset();
      await queries.invalidateQueries({ queryKey: ['get', '/v1/api-keys'] });
    },
  });
  const submit = form.handleSubmit(({ name, scopes, until }) => {
    const expiresAt = until === '' ? null : endOf(until);
    making.mutate({ body: { name, scopes, expiresAt } });
  });
  if (making.data) return <ShownOnce made={making.data} onDone={making.reset} />;
  const { errors } = form.formState;
  return (
    <Card withBorder component="form" onSubmit={(event: SyntheticEvent) => void submit(event)}>
      <Stack gap="md">
        <Title order={2} size="h4">
          {t('keys.make')}
        </Title>
        <TextInput
          required
          maxLength={100}
          maw="28rem"
          label={t('keys.name')}
          description={t('keys.nameHint')}
          {...form.register('name')}
        />
        <Controller
          control={form.control}
          name="scopes"
          rules={{ validate: (scopes) => scopes.length > 0 || t('keys.scopesNone') }}
          render={({ field }) => (
            <Checkbox.Group
              label={t('keys.scopes')}
              description={t('keys.scopesHint')}
              value={field.value}
              onChange={field.onChange}
              error={errors.scopes?.message}
            >
              <Stack gap={6} mt="xs">
                {SCOPES.map((scope) => (
                  <Checkbox key={scope} value={scope} label={t(`scope.${scope}`)} description={scope} />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
        />
        <TextInput type="date" maw="16rem" label={t('keys.until')} {...form.register('until')} />
        <ProblemNote error={making.error} />
        <Group>
          <Button type="submit" loading={making.isPending}>
            {t('keys.makeNow')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

function ShownOnce({ made: { name, key }, onDone }: { readonly made: NewApiKey; readonly onDone: () => void }) {
  const { t } = useLanguage();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The form is gone under whoever pressed its button.
    here.current?.focus();
  }, []);
  return (
    <Alert title={t('keys.isMade', { name })} ref={here} tabIndex={-1}>
      <Stack gap="sm" align="start">
        <Text>{t('keys.once')}</Text>
        <Group gap="sm">
          <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
            {key}
          </Code>
          <CopyText text={key} />
        </Group>
        <Button variant="default" onClick={onDone}>
          {t('keys.copied')}
        </Button>
      </Stack>
    </Alert>
  );
}

/** The last moment of a day on this machine’s calendar. */
const endOf = (day: string): string => new Date(`${day}T23:59:59`).toISOString();

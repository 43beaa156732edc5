import { Alert, Container, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Columns } from '../look/columns';
import { useLanguage } from '../language/use-language';
import { useTitle } from '../look/use-title';
import { HandOverForm } from './hand-over-form';
import { useAmUnknown } from './use-my-team';
import { fetchedPart } from '../look/part';
import { useKeepFallback } from './use-keep-fallback';

/** Read after a handoff, not before it. */
const MyHandovers = fetchedPart(() => import('./my-handovers').then(({ MyHandovers }) => MyHandovers));

/** Whoever was contacted by a customer puts them through: one box, one button. */
export function HandOverPage() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { shared } = useSearch({ from: '/frame/signed-in/hand-over' });
  const [doneHere, setDoneHere] = useState(false);
  const unknown = useAmUnknown();
  useKeepFallback();
  useTitle(t('app.handOver'));
  return (
    <Container size="lg" py="lg">
      <Columns beside={<MyHandovers />}>
        <Stack gap="lg">
          <div>
            <Title order={1}>{t('handOver.title')}</Title>
            <Text c="dimmed" size="lg">
              {t('handOver.lead')}
            </Text>
          </div>
          {doneHere && (
            <Alert color="sea" role="status">
              {t('handOver.doneHereSaid')}
            </Alert>
          )}
          {unknown ? (
            <Alert color="yellow">{t('handOver.unknownYou')}</Alert>
          ) : (
            <HandOverForm
              shared={shared ?? ''}
              onSent={(handoffId) => void navigate({ to: '/hand-over/$handoffId', params: { handoffId } })}
              onDoneHere={() => {
                setDoneHere(true);
              }}
            />
          )}
        </Stack>
      </Columns>
    </Container>
  );
}

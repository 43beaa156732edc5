import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Desk } from '../api/views';
import { useLanguage } from '../language/use-language';

const AskForm = lazy(() => import('./ask-form').then((form) => ({ default: form.AskForm })));

/** A question to the back office while the customer waits here. */
export function AskColleague({ handoffId, desk }: { readonly handoffId: string; readonly desk: Desk }) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  const close = (): void => {
    setAsking(false);
  };
  if (asking) {
    return (
      <Suspense fallback={null}>
        <AskForm handoffId={handoffId} me={desk.presence.employeeId} onDone={close} />
      </Suspense>
    );
  }
  return (
    <Button
      variant="default"
      onClick={() => {
        setAsking(true);
      }}
    >
      {t('desk.ask')}
    </Button>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Desk } from '../api/views';
import { fetchedPart } from '../look/part';
import { useLanguage } from '../language/use-language';

const AskForm = fetchedPart(() => import('./ask-form').then(({ AskForm }) => AskForm));

/** A question to the back office while the customer waits here. */
export function AskColleague({ handoffId, desk }: { readonly handoffId: string; readonly desk: Desk }) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  const close = (): void => {
    setAsking(false);
  };
  if (asking) {
    return <AskForm handoffId={handoffId} me={desk.presence.employeeId} onDone={close} />;
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

import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { Desk } from '../api/views';
import { useLanguage } from '../language/use-language';
import { Caution } from '../look/caution';
import { isOver, putSparedAway, useSpared, type Spared } from './spared';

/** Why somebody who let offers pass is still asked: to them, and to their manager. */
export function NotPaused({ desk }: { readonly desk: Desk }) {
  const { employeeId: me } = desk.presence;
  const spared = useSpared(me);
  useEffect(() => {
    for (const each of spared) if (isOver(each, desk)) putSparedAway(me, each.employeeId);
  }, [spared, desk, me]);
  return spared
    .filter((each) => !isOver(each, desk))
    .map((each) => <Told key={each.employeeId} spared={each} me={me} />);
}

function Told({ spared: { employeeId, name }, me }: { readonly spared: Spared; readonly me: string }) {
  const { t } = useLanguage();
  const isMe = employeeId === me;
  return (
    <Caution role="alert" title={t(isMe ? 'desk.notPaused' : 'desk.notPausedOther', { name })}>
      <Stack gap="sm" align="start">
        <Text>{t(isMe ? 'desk.notPausedWhy' : 'desk.notPausedOtherWhy')}</Text>
        <Group>
          <Button
            variant={isMe ? 'filled' : 'default'}
            onClick={() => {
              putSparedAway(me, employeeId);
            }}
          >
            {t(isMe ? 'desk.here' : 'desk.putAway')}
          </Button>
        </Group>
      </Stack>
    </Caution>
  );
}

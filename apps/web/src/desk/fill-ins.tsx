import { Stack } from '@mantine/core';
import { api } from '../api/api';
import type { Desk } from '../api/views';
import { FillIn } from '../app/fill-in';
import { ProblemNote } from '../look/problem-note';
import { READY } from './presence-choices';
import { useAsk } from './use-ask';

interface Answer {
  readonly teamId: string;
  readonly joins: boolean;
}

/** Teams of mine that are short ask me to join their floor. Whoever joins can be asked from then on. */
export function FillIns({ desk: { fillIns, presence } }: { readonly desk: Desk }) {
  const isReady = presence.availability === 'Available';
  const answering = useAsk(async ({ teamId, joins }: Answer) => {
    const params = { path: { teamId } };
    if (!joins) return api.POST('/v1/fill-ins/{teamId}/leave', { params });
    if (!isReady) await api.PUT('/v1/presence/me', { body: READY });
    return api.POST('/v1/fill-ins/{teamId}/join', { params });
  });
  if (fillIns.length === 0) return null;
  return (
    <Stack gap="sm" aria-live="polite">
      {fillIns.map((fillIn) => (
        <FillIn
          key={fillIn.teamId}
          fillIn={fillIn}
          busy={answering.isPending}
          onAnswer={(joins) => {
            answering.mutate({ teamId: fillIn.teamId, joins });
          }}
        />
      ))}
      <ProblemNote error={answering.error} />
    </Stack>
  );
}

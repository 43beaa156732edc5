import { useMutation } from '@tanstack/react-query';
import { useSession } from '../session/session';
import { api } from '../api/api';
import { Problem } from '../api/problem';
import type { AtDesk } from './use-at-desk';

/** That somebody has come to their desk reaches the switchboard a moment later. */
const TRIES = 10;
const PAUSE_MS = 400;

/** A manager takes one: they come to their desk, name themself, and accept. Each is what anybody does who is named and accepts. */
export function useTake(desk: AtDesk) {
  const { employeeId = '' } = useSession();
  return useMutation({
    mutationFn: async (handoffId: string) => {
      await desk.come();
      await again(() => nameMyself(handoffId, employeeId), isNotThereYet);
      const offerId = await again(() => offerOf(handoffId, employeeId), isNotOfferedYet);
      await desk.accept(offerId);
    },
  });
}

const nameMyself = (handoffId: string, toEmployeeId: string) =>
  api.POST('/v1/handoffs/{handoffId}/override', { params: { path: { handoffId } }, body: { toEmployeeId } });

class NotOfferedYet extends Error {}
const isNotOfferedYet = (error: unknown): boolean => error instanceof NotOfferedYet;
const isNotThereYet = (error: unknown): boolean =>
  error instanceof Problem && error.code === 'handoff.override-not-possible';

async function offerOf(handoffId: string, employeeId: string): Promise<string> {
  const { data } = await api.GET('/v1/handoffs/{handoffId}', { params: { path: { handoffId } } });
  const mine = data?.offers.find(({ receiver }) => receiver.employeeId === employeeId);
  if (!mine) throw new NotOfferedYet();
  return mine.offerId;
}

async function again<T>(ask: () => Promise<T>, may: (error: unknown) => boolean): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await ask();
    } catch (error) {
      if (!may(error) || tried >= TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

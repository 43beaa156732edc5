import type { SambungClient } from '@sambung/client';

const AT_ONCE = 16;

/**
 * Ends what a round has asked for. Offers that nobody answers run out and are made again, for ever: without this each round would be
 * measured beside the work that the rounds before it have left.
 */
export async function cancelAll(handoffs: readonly { client: SambungClient; handoffId: string }[]): Promise<void> {
  const left = handoffs.values();
  const worker = async (): Promise<void> => {
    for (const { client, handoffId } of left) await client.cancel(handoffId);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

import type { Handoff } from '../api/views';
import type { Speech } from '../language/use-language';

type Standing = Pick<Handoff, 'state' | 'offers' | 'receiver' | 'owner' | 'receipt' | 'promise'>;

/** Where a handoff stands, in a few words. */
export function headline(handoff: Standing, t: Speech['t']): string {
  const { state, offers, receiver, receipt, promise } = handoff;
  const name = (state === 'promised' ? promise?.owner : state === 'offered' ? offers.at(-1)?.receiver : receiver)?.name;
  if (state === 'ended' && receipt) return endInWords(receipt, t);
  return name === undefined && state !== 'ended' ? t(fallbackFor(state)) : t(`follow.${state}`, { name: name ?? '' });
}

/** A moment between two stories: somebody acts, and the name is not told yet. */
const fallbackFor = (state: Standing['state']): 'follow.queued' | 'follow.requested' =>
  state === 'queued' ? 'follow.queued' : 'follow.requested';

export function endInWords({ end, receiver }: NonNullable<Handoff['receipt']>, t: Speech['t']): string {
  const name = receiver?.name ?? '';
  if (end === 'completed') return t('follow.endCompleted', { name });
  if (end === 'promise-kept') return t('follow.endPromiseKept', { name });
  if (end === 'cancelled') return t('follow.endCancelled');
  return name === '' ? t('follow.endReturned') : t('follow.endKept', { name });
}

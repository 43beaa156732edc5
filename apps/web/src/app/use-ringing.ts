import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api';
import { currentSubscription, stopRinging } from './pushes';

/** Somebody said no, once for all: only they can say otherwise, in their browser’s settings. */
export class RingingDenied extends Error {}
/** The push service of the browser’s maker was not reached: a network of an office may let nothing through to it, and ours is no matter. */
export class RingingUnreached extends Error {}

const KEY = ['ringing'] as const;

/** Whether this browser rings for whoever is signed in, and how to change it. */
export function useRinging() {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: KEY });
  const state = useQuery({ queryKey: KEY, queryFn: isRinging, staleTime: Infinity });
  const starting = useMutation({ mutationFn: start, onSettled });
  const stopping = useMutation({ mutationFn: stop, onSettled });
  return { isPossible: isPossible(), isOn: state.data === true, starting, stopping };
}

const isPossible = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** Says it again to the server where it is so: it may be another person’s browser by now, and whoever is here has been seen. */
async function isRinging(): Promise<boolean> {
  const subscription = await currentSubscription();
  if (!subscription) return false;
  await tell(subscription);
  return true;
}

async function start(): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') throw new RingingDenied();
  const { data } = await api.GET('/v1/desk/push');
  const worker = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: data?.publicKey ?? '' };
  // With another key, of a server that was here before, the browser would refuse.
  await stopRinging();
  const subscribing = worker.pushManager.subscribe(options).catch(() => {
    throw new RingingUnreached();
  });
  await tell(await subscribing);
}

/** The server finds out by itself at the next ring, and at once if it is told. */
async function stop(): Promise<void> {
  const subscription = await currentSubscription();
  if (!subscription) return;
  const subscriptionId = await tell(subscription);
  await subscription.unsubscribe();
  await api.DELETE('/v1/desk/push/{subscriptionId}', { params: { path: { subscriptionId } } });
}

async function tell(subscription: PushSubscription): Promise<string> {
  const { endpoint = '', keys = {} } = subscription.toJSON();
  const body = { endpoint, keys: { p256dh: keys['p256dh'] ?? '', auth: keys['auth'] ?? '' } };
  const { data } = await api.PUT('/v1/desk/push', { body });
  return data?.subscriptionId ?? '';
}

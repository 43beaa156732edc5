/** The browser’s side of pushes. Whatever it cannot do is none of ours: then nothing rings, and everything else works. */
export async function currentSubscription(): Promise<PushSubscription | null> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window)) return null;
  const worker = await navigator.serviceWorker.getRegistration();
  return (await worker?.pushManager.getSubscription()) ?? null;
}

/** Whoever sits here next is not rung for whoever was here before: the push service tells that it is over. */
export async function stopRinging(): Promise<void> {
  const subscription = await currentSubscription().catch(() => null);
  await subscription?.unsubscribe().catch(() => undefined);
}

/** Keeps the pages themselves (never anything of the API) for when there is no network: they can then still say whom to call. */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  navigator.serviceWorker.register('/offline.js').catch(() => undefined);
}

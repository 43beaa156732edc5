import { useSyncExternalStore } from 'react';

/** Whether this machine says that it has a network. */
export const useOnline = (): boolean => useSyncExternalStore(onNetwork, () => navigator.onLine);

function onNetwork(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

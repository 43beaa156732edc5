import { useEffect, useState } from 'react';

/**
 * Whether this tab is the one of all that want it. When it is closed another one is: a Web Lock is held as long as its tab lives, and keeps the browser from
 * putting that tab to sleep. A browser without Web Locks (pages reached without TLS) lets every tab be it.
 */
export function useOnlyTab(name: string, wanted: boolean): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!wanted || !('locks' in navigator)) return undefined;
    const leaving = new AbortController();
    const hold = (): Promise<void> => {
      setHeld(true);
      return new Promise((release) => {
        leaving.signal.addEventListener('abort', () => {
          release();
        });
      });
    };
    // Who leaves before it was their turn is told so by an error.
    navigator.locks.request(name, { signal: leaving.signal }, hold).catch(() => undefined);
    return () => {
      leaving.abort();
      setHeld(false);
    };
  }, [name, wanted]);
  return wanted && (held || !('locks' in navigator));
}

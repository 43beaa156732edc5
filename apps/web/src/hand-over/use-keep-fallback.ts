import { useEffect } from 'react';
import { keepFallback } from '../app/fallback-number';
import { useMySite } from './use-my-site';

/** Keeps the fallback number on this machine, for when nothing can be reached. */
export function useKeepFallback(): void {
  const site = useMySite('fallbackNumber');
  const number = site?.fallbackNumber ?? '';
  const name = site?.name ?? '';
  useEffect(() => {
    if (number !== '') keepFallback({ number, site: name });
  }, [number, name]);
}

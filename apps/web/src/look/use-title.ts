import { useEffect } from 'react';

/** What the window, and whoever hears pages, calls this one. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Sambung`;
  }, [title]);
}

import { useEffect, useState } from 'react';

/** The server's time, every second. */
export function useNow(clock: () => number): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(clock());
    }, 1_000);
    return () => {
      clearInterval(timer);
    };
  });
  return now;
}

import { useEffect, useRef, useState } from 'react';

/** The time by this clock, read again every so often, however often what shows it is drawn meanwhile. */
export function useNow(clock: () => number, everyMs = 1_000): number {
  const [now, setNow] = useState(clock);
  const latest = useRef(clock);
  useEffect(() => {
    latest.current = clock;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(latest.current());
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [everyMs]);
  return now;
}

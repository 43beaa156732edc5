import '@mantine/core/styles/Progress.css';
import { Progress, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useNow } from './use-now';

const TICK_MS = 250;
/** Announced at its start, and when so much is left. */
const LAST_SECONDS = 10;

interface Props {
  readonly until: string;
  /** The server's time in milliseconds. */
  readonly clock: () => number;
  /** The seconds that are left, in words. */
  readonly say: (seconds: number) => string;
}

/** How long there is left to answer, by the server's clock. */
export function Countdown({ until, clock, say }: Props) {
  const now = useNow(clock, TICK_MS);
  const [beganAt] = useState(clock);
  const end = Date.parse(until);
  const seconds = Math.max(0, Math.ceil((end - now) / 1_000));
  const whole = Math.max(1, end - beganAt);
  const announced = seconds <= LAST_SECONDS ? LAST_SECONDS : Math.ceil(whole / 1_000);
  return (
    <div>
      <Text role="timer" aria-live="off" fw={600}>
        {say(seconds)}
      </Text>
      <Progress value={(100 * Math.max(0, end - now)) / whole} aria-hidden transitionDuration={TICK_MS} />
      <VisuallyHidden aria-live="polite">{say(announced)}</VisuallyHidden>
    </div>
  );
}

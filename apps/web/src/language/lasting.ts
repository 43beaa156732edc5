import { LASTING_MESSAGES } from './lasting.messages';
import { bring } from './languages';
import type { Speech } from './use-language';

bring(LASTING_MESSAGES);

/** `4:10`, `1:04:10`: of what goes on while one looks at it. */
export function clockOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (number: number): string => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** In words, as exact as one wants to know it: seconds, minutes, hours. */
export function lastingInWords(ms: number, t: Speech['t']): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  if (seconds < 60) return t('lasting.seconds', { seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t('lasting.minutes', { minutes });
  return t('lasting.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

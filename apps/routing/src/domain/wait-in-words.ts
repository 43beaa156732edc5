import type { BilingualText, ExpectedWait } from '@sambung/contracts';

/** An expected wait with its interval, or that there was none. */
export function waitInWords(wait: ExpectedWait | null | undefined): BilingualText {
  if (!wait) return { id: 'tanpa perkiraan', en: 'with no estimate' };
  const [half, from, until] = [wait.seconds, wait.from, wait.until].map(length) as [string, string, string];
  return {
    id: `perkiraan ${half} (8 dari 10 kali antara ${from} dan ${until})`,
    en: `expected for ${half} (8 times of 10 between ${from} and ${until})`,
  };
}

/** `0:45`, `12:05`, `1:00:00`. */
function length(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const rest = String(seconds % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`;
}

import { z } from 'zod';

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, min: 60_000, h: 3_600_000, d: 86_400_000 };
const LENGTH = /^(\d+(?:\.\d+)?) ?(ms|s|min|h|d)$/;
const RATE = /^(\d+(?:\.\d+)?) ?\/ ?(s|min|h|d)$/;

const A_LENGTH = 'a length of time, such as 90 s, 10 min, 8 h, or a number of seconds';

/** `90 s`, `10 min`, `7.5 h`, or a number of seconds. Read as milliseconds. */
export const Duration = z
  .union([z.number().min(0), z.string().regex(LENGTH, A_LENGTH)], { error: A_LENGTH })
  .transform((given) => (typeof given === 'number' ? given * 1_000 : inMilliseconds(given)));

/** `504 / h`. Read as arrivals a millisecond. */
export const Rate = z
  .string({ error: 'a rate, such as 504 / h' })
  .regex(RATE, 'a rate, such as 504 / h, 8.4 / min or 2 / s')
  .transform((given) => {
    const [, count = '0', unit = 'h'] = RATE.exec(given) ?? [];
    return Number(count) / (UNITS[unit] ?? NaN);
  });

function inMilliseconds(given: string): number {
  const [, count = '0', unit = 's'] = LENGTH.exec(given) ?? [];
  return Number(count) * (UNITS[unit] ?? NaN);
}

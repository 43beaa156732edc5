import type { z } from 'zod';
import { ExpectedWait } from '../routing';
import { Timestamp } from '../vocabulary';

/** An expected wait, and when it was told: it counts from `at`, not from when it is read. */
export const ToldWait = ExpectedWait.extend({ at: Timestamp });
export type ToldWait = z.infer<typeof ToldWait>;

import { z } from 'zod';

/** E.164, as a wa.me address wants it: + and digits alone. */
export const WhatsappNumber = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/, 'an international number of digits alone, such as +6281234567890');

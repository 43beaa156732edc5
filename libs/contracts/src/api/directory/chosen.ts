import { z } from 'zod';

/**
 * A value of several shapes, of which a look at it tells which one was meant: faults are named by their path and reason within that shape. A union
 * says only that no shape fits, and whoever wrote the file is left to guess.
 */
export function chosen<Shape extends z.ZodType>(shapeOf: (value: unknown) => Shape) {
  return z.unknown().transform((value, context): z.output<Shape> => {
    const parsed = shapeOf(value).safeParse(value);
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues)
      context.issues.push({ code: 'custom', path, message, input: value });
    return z.NEVER;
  });
}

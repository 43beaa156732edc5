import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { isZodDto } from 'nestjs-zod/dto';
import { type z } from 'zod';
import { faultInWords } from './fault-in-words';
import type { ProblemDetail } from './http-problem';
import { RequestInvalid } from './request.errors';
import { unstorableText } from './storable-text';

/** Before every other pipe: refuses text in body, query and path that cannot be stored, then parses by the zod class of the parameter. */
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, { type, metatype, data }: ArgumentMetadata): unknown {
    if (type === 'custom') return value;
    const root = type === 'param' ? 'path' : type;
    const unstorable = unstorableText(value, data === undefined ? root : `${root}.${data}`);
    if (unstorable.length > 0) throw new RequestInvalid(unstorable);
    if (!isZodDto(metatype)) return value;
    const schema = metatype.schema as z.ZodType;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new RequestInvalid(detailsOf(parsed.error, root, schema));
  }
}

/** Every place that is wrong, once, with what is expected there: zod reports the branches of a union apart, and strangers may send thousands of faults. */
export function detailsOf(error: z.ZodError, root: string, schema: z.ZodType): ProblemDetail[] {
  const most = 100;
  return error.issues.slice(0, most).map((issue) => ({
    path: [root, ...issue.path.map(String)].join('.'),
    message: faultInWords(issue, schema),
  }));
}

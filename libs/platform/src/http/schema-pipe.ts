import { Param, type PipeTransform } from '@nestjs/common';
import { Id } from '@sambung/contracts';
import { type z } from 'zod';
import { RequestInvalid } from './request.errors';
import { detailsOf } from './validation';

/** Checks one value of a path or query by a schema: `@Param('key', schemaPipe(Key, 'path.key'))`. */
export function schemaPipe<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
): PipeTransform<unknown, z.infer<Schema>> {
  return {
    transform(value) {
      const parsed = schema.safeParse(value);
      if (!parsed.success) throw new RequestInvalid(detailsOf(parsed.error, path, schema));
      return parsed.data;
    },
  };
}

/** Parameter: an id in the path, `@IdParam('id') id: string`. */
export const IdParam = (name: string): ParameterDecorator => Param(name, schemaPipe(Id, `path.${name}`));

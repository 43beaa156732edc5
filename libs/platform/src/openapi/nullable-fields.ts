import type { OpenAPIObject } from '@nestjs/swagger';

/** nestjs-zod marks so what had no single type (5.5). */
export const NO_SINGLE_TYPE = 'x-nestjs_zod-empty-type';

type Schema = Record<string, unknown> & { items?: object; properties?: Record<string, Schema> };

/**
 * Nest reads `type: ['string', 'null']` of a field as “an array of strings” (its own shorthand), so the document would tell everybody that a reference
 * which may be null is a list. To be called before the markers are cleaned up: a real array has one type and no marker.
 */
export function mendNullableFields(document: OpenAPIObject): OpenAPIObject {
  for (const schema of Object.values(document.components?.schemas ?? {})) {
    for (const field of Object.values((schema as Schema).properties ?? {})) {
      if (field['type'] !== 'array' || field[NO_SINGLE_TYPE] !== true || !field.items) continue;
      field['anyOf'] = [field.items, { type: 'null' }];
      delete field.items;
      delete field['type'];
    }
  }
  return document;
}

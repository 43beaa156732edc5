import type { OpenAPIObject } from '@nestjs/swagger';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { mendNullableFields, NO_SINGLE_TYPE } from './nullable-fields';

const Shape = z.object({ reference: z.string().nullable(), names: z.array(z.string()) });

it('a field that may be null is told as such, and a list as a list', () => {
  // As Nest has them before they are cleaned up: it takes the two types of the first for its own word for a list.
  const listOfTexts = { type: 'array', items: { type: 'string' } };
  const properties = { reference: { ...listOfTexts, [NO_SINGLE_TYPE]: true }, names: listOfTexts };
  const document = { openapi: '3.1.0', info: { title: '', version: '' }, paths: {}, components: { schemas: {} } };
  Object.assign(document.components.schemas, { Shape: { type: 'object', properties } });
  mendNullableFields(document satisfies OpenAPIObject);
  expect(document.components.schemas).toMatchObject({
    Shape: { properties: { reference: { anyOf: [{ type: 'string' }, { type: 'null' }] }, names: listOfTexts } },
  });
});

it('nestjs-zod still marks such a field as it is looked for', () => {
  class ShapeDto extends createZodDto(Shape) {}
  const told = (
    ShapeDto as unknown as { _OPENAPI_METADATA_FACTORY(): Record<string, object> }
  )._OPENAPI_METADATA_FACTORY();
  expect(told['reference']).toMatchObject({ type: ['string', 'null'], [NO_SINGLE_TYPE]: true });
  expect(told['names']).not.toHaveProperty(NO_SINGLE_TYPE);
});

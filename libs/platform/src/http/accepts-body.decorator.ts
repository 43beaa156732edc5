import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';

export interface BodyRule {
  /** Media types; `application/json` and types that end in `+json` are parsed, `text/*` arrives as a string, `multipart/*` as a Buffer. */
  readonly types: readonly string[];
  readonly maxBytes: number;
}

export const BODY_RULE = 'sambung:body';
export const ORDINARY_BODY: BodyRule = { types: ['application/json'], maxBytes: 64 * 1024 };

/** For a route whose body is not ordinary (JSON of at most 64 kB): an import, a merge patch. */
export const AcceptsBody = ({
  types = ORDINARY_BODY.types,
  maxBytes = ORDINARY_BODY.maxBytes,
}: Partial<BodyRule>): MethodDecorator =>
  applyDecorators(SetMetadata(BODY_RULE, { types, maxBytes } satisfies BodyRule), ApiConsumes(...types));

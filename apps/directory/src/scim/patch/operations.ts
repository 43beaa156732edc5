import { z } from 'zod';

/** RFC 7644, section 3.5.2. Entra ID writes its operations in capitals; `operations` is taken for `Operations`. */
const Operation = z.object({
  op: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['add', 'replace', 'remove'], 'add, replace or remove')),
  path: z.string().max(1_000).nullish(),
  value: z.unknown().optional(),
});
export type Operation = z.infer<typeof Operation>;

const MOST = 1_000;
const Operations = z.array(Operation).min(1).max(MOST);

export const PatchBody = z.preprocess(
  (body) => {
    const { operations, ...rest } = (typeof body === 'object' ? body : {}) as Record<string, unknown>;
    return operations === undefined ? body : { Operations: operations, ...rest };
  },
  z.object({
    schemas: z
      .array(z.string())
      .refine((schemas) => schemas.some((id) => /^urn:ietf:params:scim:api:messages:2\.0:patchop$/i.test(id)), {
        message: 'it names urn:ietf:params:scim:api:messages:2.0:PatchOp',
      })
      .optional(),
    Operations,
  }),
);

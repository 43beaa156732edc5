import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const Workspace = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const Persona = z.strictObject({
  persona: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** The number by which payroll knows them; without it the persona is no employee. */
  nik: z.string().min(1).optional(),
  /** Where they are; the cast’s own workspace if it is not said. */
  workspace: Workspace.optional(),
  roles: z.array(z.enum(['back-office', 'front-office', 'manager', 'hr', 'integration', 'admin'])).min(1),
  about: z.string().min(1),
});
export type Persona = z.infer<typeof Persona>;

const Cast = z.strictObject({
  workspace: Workspace,
  personas: z.array(Persona).min(1),
});
/** The people of the demo company whom the local issuer knows, by name: there is no way to ask for anybody else. */
export type Cast = z.infer<typeof Cast>;

export function readCast(file: string): Cast {
  return Cast.parse(parse(readFileSync(file, 'utf8')));
}

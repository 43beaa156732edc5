import { NamesUnknown } from '../domain/directory.errors';
import { unknownReferences, type Reference } from '../domain/references';
import { findKnown } from '../persistence/find-known';
import type { Change } from './change';

/** Refuses references to what does not exist. Throws NamesUnknown with all of them. */
export async function requireKnown(
  { manager, workspace }: Pick<Change, 'manager' | 'workspace'>,
  references: readonly Reference[],
): Promise<void> {
  const faults = unknownReferences(references, await findKnown(manager, workspace, references));
  if (faults.length > 0) throw new NamesUnknown(faults);
}

/** A reference that may be left empty. */
export function optional(kind: Reference['kind'], value: string | null, path: string): Reference[] {
  return value === null ? [] : [{ kind, value, path }];
}

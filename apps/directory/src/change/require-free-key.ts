import { Not, type EntityTarget, type FindOptionsWhere } from 'typeorm';
import { KeyTaken } from '../domain/directory.errors';
import type { Change } from './change';

/** Refuses a key that another entry of its kind has. `exceptId`: the entry that is being changed. */
export async function requireFreeKey<Row extends { workspace: string; key: string }>(
  { manager, workspace }: Change,
  type: EntityTarget<Row>,
  { what, key, exceptId }: { readonly what: string; readonly key: string; readonly exceptId?: string },
): Promise<void> {
  const where = {
    workspace,
    key,
    ...(exceptId !== undefined && { id: Not(exceptId) }),
  } as unknown as FindOptionsWhere<Row>;
  if (await manager.existsBy(type, where)) throw new KeyTaken(what, key);
}

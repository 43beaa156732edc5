import type { ApiKeyView } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import { findAboutKeys } from '../persistence/api-keys/key-uses';
import { ApiKeyRow } from '../persistence/rows';

type About = Pick<ApiKeyView, 'createdBy'> & { readonly usedAt: Date | null };

/** All keys of a workspace, the oldest first. */
export async function listApiKeys(manager: EntityManager, workspace: string): Promise<ApiKeyView[]> {
  const rows = await manager.find(ApiKeyRow, { where: { workspace }, order: { id: 'asc' } });
  const about = await findAboutKeys(manager, workspace);
  return rows.map((row) => viewOfKey(row, about.get(row.id)));
}

/** A key without what authenticates. */
export function viewOfKey(row: ApiKeyRow, about: About = { createdBy: null, usedAt: null }): ApiKeyView {
  const { id, name, prefix, scopes, createdAt, expiresAt, revokedAt } = row;
  return {
    ...{ apiKeyId: id, name, prefix, scopes, createdBy: about.createdBy },
    createdAt: createdAt.toISOString(),
    usedAt: about.usedAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}

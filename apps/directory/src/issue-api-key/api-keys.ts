import { Injectable } from '@nestjs/common';
import type { ApiKeyBody, ApiKeyState } from '@sambung/contracts';
import { mintApiKey, type Principal } from '@sambung/platform';
import { v7 as newId } from 'uuid';
import { Changes } from '../change/changes';
import { ApiKeyAlreadyExpired, EntryNotFound } from '../domain/directory.errors';
import { ApiKeyRow } from '../persistence/rows';

/** Keys of integrations. The key itself is answered once and kept nowhere; the services know its SHA-256. */
@Injectable()
export class IssueApiKeys {
  constructor(private readonly changes: Changes) {}

  async issue(asker: Principal, { name, scopes, expiresAt }: ApiKeyBody): Promise<{ row: ApiKeyRow; key: string }> {
    const { workspace } = asker;
    const { key, prefix, sha256 } = mintApiKey();
    const row = await this.changes.in(workspace, async (change) => {
      const expires = expiresAt === null ? null : new Date(expiresAt);
      if (expires && expires.getTime() <= change.now) throw new ApiKeyAlreadyExpired();
      const issued = {
        workspace,
        id: newId(),
        name,
        prefix,
        sha256,
        scopes,
        createdAt: new Date(change.now),
        createdBy: asker.employeeId ?? null,
        expiresAt: expires,
        revokedAt: null,
      };
      await change.manager.insert(ApiKeyRow, issued);
      await change.apiKeysChanged([apiKeyState(issued)]);
      return issued;
    });
    return { row, key };
  }

  /** From now on the key opens nothing; in the other services as soon as they have read of it. Revoking twice is revoking once. */
  revoke(workspace: string, id: string): Promise<void> {
    return this.changes.in(workspace, async (change) => {
      const row = await change.manager.findOne(ApiKeyRow, {
        where: { workspace, id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row) throw new EntryNotFound('API key');
      if (row.revokedAt !== null) return;
      const revokedAt = new Date(change.now);
      await change.manager.update(ApiKeyRow, { workspace, id }, { revokedAt });
      await change.apiKeysChanged([apiKeyState(Object.assign(row, { revokedAt }))]);
    });
  }
}

/** A key as the other services learn of it. */
export function apiKeyState({ id, prefix, sha256, scopes, expiresAt, revokedAt }: ApiKeyRow): ApiKeyState {
  return {
    apiKeyId: id,
    prefix,
    sha256,
    scopes,
    expiresAt: expiresAt?.toISOString() ?? null,
    revoked: revokedAt !== null,
    employeeId: null,
  };
}

import { Injectable } from '@nestjs/common';
import { ApiKeys, Database, type ApiKeyRecord } from '@sambung/platform';
import { ApiKeyRow } from '../persistence/rows';

/** The keys the directory itself has issued; a revocation holds here at once. */
@Injectable()
export class PostgresApiKeys extends ApiKeys {
  constructor(private readonly database: Database) {
    super();
  }

  async find(prefix: string): Promise<ApiKeyRecord | undefined> {
    const row = await this.database.asWorker((manager) => manager.findOneBy(ApiKeyRow, { prefix }));
    if (!row) return undefined;
    const { workspace, id, sha256, scopes, expiresAt, revokedAt } = row;
    return {
      workspace,
      apiKeyId: id,
      sha256,
      scopes,
      expiresAt: expiresAt?.getTime() ?? null,
      revoked: revokedAt !== null,
    };
  }
}

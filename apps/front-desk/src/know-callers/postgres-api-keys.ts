import { Injectable } from '@nestjs/common';
import { ApiKeys, Database, type ApiKeyRecord } from '@sambung/platform';

/** Keys as the directory has published them. */
@Injectable()
export class PostgresApiKeys extends ApiKeys {
  constructor(private readonly database: Database) {
    super();
  }

  async find(prefix: string): Promise<ApiKeyRecord | undefined> {
    const [key] = await this.database.dataSource.query<
      (Omit<ApiKeyRecord, 'expiresAt'> & { expiresAt: Date | null })[]
    >(
      `SELECT workspace, api_key_id AS "apiKeyId", sha256, scopes, expires_at AS "expiresAt", revoked
       FROM api_keys WHERE prefix = $1 ORDER BY revoked LIMIT 1`,
      [prefix],
    );
    return key && { ...key, expiresAt: key.expiresAt?.getTime() ?? null };
  }
}

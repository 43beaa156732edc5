import { Injectable } from '@nestjs/common';
import { Database, FollowedApiKeys, type ApiKeyRecord } from '@sambung/platform';

/** Keys as the directory has published them. */
@Injectable()
export class PostgresApiKeys extends FollowedApiKeys {
  constructor(private readonly database: Database) {
    super();
  }

  protected async lookUp(prefix: string): Promise<ApiKeyRecord | undefined> {
    const [key] = await this.database.dataSource.query<
      (Omit<ApiKeyRecord, 'expiresAt'> & { expiresAt: Date | null })[]
    >(
      `SELECT workspace, api_key_id AS "apiKeyId", sha256, scopes, expires_at AS "expiresAt", revoked, employee_id AS "employeeId"
       FROM api_keys WHERE prefix = $1 ORDER BY revoked LIMIT 1`,
      [prefix],
    );
    return key && { ...key, expiresAt: key.expiresAt?.getTime() ?? null };
  }
}

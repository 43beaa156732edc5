import { Injectable } from '@nestjs/common';
import { Database, FollowedApiKeys, type ApiKeyRecord } from '@sambung/platform';

type Row = Omit<ApiKeyRecord, 'expiresAt'> & { readonly expiresAt: Date | null };

/** The keys that the directory has published. */
@Injectable()
export class PostgresApiKeys extends FollowedApiKeys {
  constructor(private readonly database: Database) {
    super();
  }

  protected async lookUp(prefix: string): Promise<ApiKeyRecord | undefined> {
    const [row] = await this.database.asWorker((manager) =>
      manager.query<Row[]>(
        `SELECT workspace, api_key_id AS "apiKeyId", sha256, scopes, expires_at AS "expiresAt", revoked, employee_id AS "employeeId"
         FROM api_key WHERE prefix = $1`,
        [prefix],
      ),
    );
    return row && { ...row, expiresAt: row.expiresAt?.getTime() ?? null };
  }
}

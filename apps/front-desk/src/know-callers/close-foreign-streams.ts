import { Injectable } from '@nestjs/common';
import { CloseForeignStreams, Database, Streams, type Reader } from '@sambung/platform';

@Injectable()
export class PostgresForeignStreams extends CloseForeignStreams {
  constructor(
    streams: Streams,
    private readonly database: Database,
  ) {
    super(streams);
  }

  protected async noLongerWelcome(readers: readonly Reader[]): Promise<string[]> {
    const rows = await this.database.dataSource.query<{ name: string }[]>(
      `SELECT who.name
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) who (name, workspace, employee_id, api_key_id)
       WHERE (who.employee_id <> '' AND NOT EXISTS
               (SELECT FROM people p WHERE p.workspace = who.workspace AND p.employee_id = who.employee_id AND p.active))
          OR (who.api_key_id <> '' AND NOT EXISTS
               (SELECT FROM api_keys k WHERE k.workspace = who.workspace AND k.api_key_id = who.api_key_id AND NOT k.revoked))`,
      [
        readers.map(({ name }) => name),
        readers.map(({ workspace }) => workspace),
        readers.map(({ employeeId }) => employeeId),
        readers.map(({ apiKeyId }) => apiKeyId),
      ],
    );
    return rows.map(({ name }) => name);
  }
}

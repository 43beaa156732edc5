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

  /** No route with a stream lets devices in. */
  protected async noLongerWelcome(readers: readonly Reader[]): Promise<string[]> {
    const rows = await this.database.asWorker((manager) =>
      manager.query<{ name: string }[]>(
        `select who.name
         from unnest($1::text[], $2::text[], $3::text[], $4::text[]) who (name, workspace, employee_id, api_key_id)
         where (who.employee_id <> '' and not exists
                 (select from employees e where e.workspace = who.workspace and e.id = who.employee_id and e.active))
            or (who.api_key_id <> '' and not exists
                 (select from api_keys k where k.workspace = who.workspace and k.id = who.api_key_id and k.revoked_at is null))`,
        [
          readers.map(({ name }) => name),
          readers.map(({ workspace }) => workspace),
          readers.map(({ employeeId }) => employeeId),
          readers.map(({ apiKeyId }) => apiKeyId),
        ],
      ),
    );
    return rows.map(({ name }) => name);
  }
}

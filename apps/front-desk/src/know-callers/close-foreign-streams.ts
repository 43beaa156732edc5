import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, Streams, type Principal } from '@sambung/platform';

const LOOK_EVERY_MS = 1_000;

/** Closes the streams of employees who were deactivated or erased, and of keys and devices that were revoked: a token alone would keep them open until it expires. */
@Injectable()
export class CloseForeignStreams implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(CloseForeignStreams.name);
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly streams: Streams,
    private readonly database: Database,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.looking = this.look().catch((error: unknown) => {
        this.logger.warn({ err: error }, 'Could not look whose streams to close; looking again in a second');
      });
    }, LOOK_EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    const here = this.principals();
    if (here.length === 0) return;
    const gone = new Set(await this.noLongerWelcome(here));
    if (gone.size > 0) this.streams.closeWhere((principal) => gone.has(nameOf(principal)));
  }

  private principals(): Principal[] {
    const all: Principal[] = [];
    this.streams.closeWhere((principal) => {
      all.push(principal);
      return false;
    });
    return all;
  }

  private async noLongerWelcome(principals: readonly Principal[]): Promise<string[]> {
    const rows = await this.database.dataSource.query<{ name: string }[]>(
      `SELECT who.name
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) who (name, workspace, employee_id, api_key_id)
       WHERE (who.employee_id <> '' AND NOT EXISTS
               (SELECT FROM people p WHERE p.workspace = who.workspace AND p.employee_id = who.employee_id AND p.active))
          OR (who.api_key_id <> '' AND NOT EXISTS
               (SELECT FROM api_keys k WHERE k.workspace = who.workspace AND k.api_key_id = who.api_key_id AND NOT k.revoked))`,
      [
        principals.map(nameOf),
        principals.map((each) => each.workspace),
        principals.map((each) => each.employeeId ?? ''),
        principals.map(apiKeyOf),
      ],
    );
    return rows.map((row) => row.name);
  }
}

const nameOf = ({ workspace, name }: Principal): string => `${workspace}/${name}`;

/** `api-key:<id>`, `api-key:<id>:for:<employee>` or `device:<id>:for:<employee>`. */
const apiKeyOf = ({ kind, name }: Principal): string => (kind === 'person' ? '' : (name.split(':')[1] ?? ''));

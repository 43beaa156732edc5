import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Principal } from '../access/principal';
import { Streams } from './streams';

const LOOK_EVERY_MS = 1_000;

/** Whose stream it is, as a service looks them up: whoever acts for nobody, and whoever came with no key, have an empty text there. */
export interface Reader {
  /** Unique over all workspaces. */
  readonly name: string;
  readonly workspace: string;
  readonly employeeId: string;
  /** Of the integration’s key, or of the device. */
  readonly apiKeyId: string;
}

/** Closes the streams of employees who were deactivated or erased, and of keys and devices that were revoked: a token alone would keep them open until it expires, and a key for ever. */
@Injectable()
export abstract class CloseForeignStreams implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(CloseForeignStreams.name);
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly streams: Streams) {}

  /** The names of those who would not be let in any more. */
  protected abstract noLongerWelcome(readers: readonly Reader[]): Promise<readonly string[]>;

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
    const readers = this.readers();
    if (readers.length === 0) return;
    const gone = new Set(await this.noLongerWelcome(readers));
    if (gone.size > 0) this.streams.closeWhere((principal) => gone.has(nameOf(principal)));
  }

  /** Each once, however many streams they have. */
  private readers(): Reader[] {
    const all = new Map<string, Reader>();
    this.streams.closeWhere((principal) => {
      const name = nameOf(principal);
      const { workspace, employeeId = '' } = principal;
      all.set(name, { name, workspace, employeeId, apiKeyId: apiKeyOf(principal) });
      return false;
    });
    return [...all.values()];
  }
}

const nameOf = ({ workspace, name }: Principal): string => `${workspace}/${name}`;

/** `api-key:<id>`, `api-key:<id>:for:<employee>` or `device:<id>:for:<employee>`. */
const apiKeyOf = ({ kind, name }: Principal): string => (kind === 'person' ? '' : (name.split(':')[1] ?? ''));

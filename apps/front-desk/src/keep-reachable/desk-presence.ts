import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Database, type EventStream, type Principal } from '@sambung/platform';
import { v4 as uuidv4 } from 'uuid';
import { employeeOf } from '../know-callers/employee-of';
import { deleteInstance, deleteStream, insertStream, type OpenStream } from '../persistence/desk-streams';
import { vouchAgain } from '../persistence/push/subscriptions';
import { Reachability } from './reachability';
import { ThisInstance } from './this-instance';

/** Who has a desk open at this instance. */
@Injectable()
export class DeskPresence implements OnApplicationShutdown {
  private readonly logger = new Logger(DeskPresence.name);
  private readonly here = new Map<string, EventStream>();
  /** Closed, but not yet written down: the database was away. */
  private readonly unfinished = new Set<OpenStream>();
  private readonly closing = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly reachability: Reachability,
    private readonly instance: ThisInstance,
  ) {}

  /** Makes the person reachable while the stream is open. Resolves when it is closed and that is written down (or left to `finish`). */
  async opened(stream: EventStream, principal: Principal): Promise<void> {
    const { workspace } = principal;
    const open = { workspace, employeeId: employeeOf(principal), streamId: uuidv4(), instanceId: this.instance.id };
    this.here.set(open.streamId, stream);
    const written = this.writeOpened(open).catch((error: unknown) => {
      this.logger.warn({ err: error }, 'Could not write down that a desk was opened; its reader comes back');
      stream.close();
    });
    const closed = this.afterwards(stream, open, written);
    this.closing.add(closed);
    await closed;
    this.closing.delete(closed);
  }

  /** What could not be written down when it happened. */
  async finish(): Promise<void> {
    for (const stream of this.unfinished) {
      await this.writeClosed(stream);
      this.unfinished.delete(stream);
    }
  }

  /** None of the streams here is known to the database any more: their readers come back and are written down anew. */
  closeAll(): void {
    for (const stream of this.here.values()) stream.close();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.closing);
    await deleteInstance(this.database.dataSource, this.instance.id).catch(() => undefined);
  }

  private async afterwards(stream: EventStream, open: OpenStream, written: Promise<void>): Promise<void> {
    await stream.closed;
    await written;
    this.here.delete(open.streamId);
    await this.writeClosed(open).catch(() => this.unfinished.add(open));
  }

  private async writeOpened(stream: OpenStream): Promise<void> {
    await this.database.inWorkspace(stream.workspace, (manager) =>
      this.reachability.change(manager, stream, async () => {
        await insertStream(manager, stream);
        await vouchAgain(manager, stream);
      }),
    );
    this.reachability.wake(stream.workspace);
  }

  /** Whoever was erased has lost their desk by that: closing it must not bring a row of theirs back. */
  private async writeClosed(stream: OpenStream): Promise<void> {
    await this.database.inWorkspace(stream.workspace, (manager) =>
      this.reachability.changeIfKnown(manager, stream, () => deleteStream(manager, stream)),
    );
    this.reachability.wake(stream.workspace);
  }
}

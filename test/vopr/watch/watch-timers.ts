import { DIRECTORY_TOPIC, FRONT_DESK_TOPIC, type Topic } from '@sambung/contracts';
import type { Append, Standing } from '../../../apps/routing/src/run-switchboards/ledger';
import type { Promises } from './broken';

type ToRead = Pick<Standing, 'frontDeskNo' | 'directoryNo'>;

/** No timer runs before a new owner has read what stood in its topics when it was given the partition: an acceptance in time may be among it. */
export class WatchTimers {
  /** How far the topics had come when a process heard that it got a partition. */
  private readonly given = new Map<string, ToRead>();
  /** How far whoever holds a partition's claim has to have read. */
  private readonly toRead = new Map<number, ToRead>();

  constructor(private readonly promises: Promises) {}

  assigned(process: string, partition: number, lastNumber: (topic: Topic) => number): void {
    const toRead = { frontDeskNo: lastNumber(FRONT_DESK_TOPIC), directoryNo: lastNumber(DIRECTORY_TOPIC) };
    this.given.set(`${process} ${partition}`, toRead);
  }

  claimed(partition: number, process: string): void {
    const toRead = this.given.get(`${process} ${partition}`);
    if (toRead) this.toRead.set(partition, toRead);
  }

  appended({ from, decisions }: Append): void {
    const toRead = this.toRead.get(from.partition);
    if (!toRead || !decisions.some(({ command }) => command.type === 'tick')) return;
    if (from.frontDeskNo >= toRead.frontDeskNo && from.directoryNo >= toRead.directoryNo) return;
    const read = `${from.frontDeskNo} of ${toRead.frontDeskNo} and ${from.directoryNo} of ${toRead.directoryNo} read`;
    this.promises.broken('no timer runs before its owner has caught up', `partition ${from.partition}: ${read}`);
  }
}

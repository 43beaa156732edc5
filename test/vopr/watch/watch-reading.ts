import { ROUTING_TOPIC, type Topic } from '@sambung/contracts';
import type { NewEvent } from '@sambung/outbox';
import type { SimulatedOutboxTable } from '../../../libs/outbox/test/simulated-outbox-table';
import { keyOf } from '../front-desk/statement';
import type { Poison } from '../poison';
import type { Row, Tables, Written } from '../storage/tables';
import type { Promises } from './broken';

export interface ReadingWatch {
  readonly tables: Tables;
  readonly outboxes: ReadonlyMap<Topic, SimulatedOutboxTable>;
  readonly poison: Poison;
  /** An operator has given this parked record up. */
  readonly isGivenUp: (id: number) => boolean;
}

type Said = Pick<NewEvent, 'name' | 'workspace' | 'subject'>;

/** What is over is over for a parked subject too. */
const COMES_THROUGH: ReadonlySet<string> = new Set(['handoff.ended', 'assist.ended']);

/**
 * Looks at each commit of front-desk: every record that it has read was applied or is put aside, in that very transaction, and nothing else is;
 * what is put aside is applied once or never, and nothing overtakes it.
 */
export class WatchReading {
  private readonly read = new Map<string, number>();
  /** Numbers of routing's records that were applied, by partition. */
  private readonly applied = new Map<number, Set<number>>();
  /** The last number that was applied, by subject and kind. */
  private readonly latest = new Map<string, number>();
  /** Parked records by id, as they were after the commit before. */
  private readonly aside = new Map<number, Row>();

  constructor(
    private readonly promises: Promises,
    private readonly watch: ReadingWatch,
  ) {}

  look(written: Written): void {
    const fed = this.fedIn(written);
    for (const each of fed.values()) this.mustBeDue(each, written);
    const parked = rowsOf(written, 'parked').filter(({ id }) => !this.aside.has(id as number));
    for (const row of rowsOf(written, 'inbox_position')) this.mustAccountForAll(row, { written, fed, parked });
    for (const row of parked) this.mayBeParked(row, parked);
    for (const row of rowsOf(written, 'parked')) this.mustBeResolvedWell(row, written, fed);
    for (const { partition, number } of fed.values()) this.mustBeInOrder(partition, number);
    for (const [key, row] of written.get('parked') ?? []) {
      if (row) this.aside.set(Number(key), row);
      // One that was put aside in this very commit, and is gone with it, was never there: its record is accounted for above.
      else if (this.aside.has(Number(key))) this.mustBeOfTheErased(Number(key), written);
    }
  }

  /** To be asked when nothing is put aside any more: every record of routing was applied, or given up aloud. */
  mustAddUp(partition: number, last: number): void {
    const applied = this.applied.get(partition)?.size ?? 0;
    const given = [...this.aside.values()].filter(
      (row) => row['topic'] === ROUTING_TOPIC && row['partition'] === partition && row['resolution'] !== 'retried',
    );
    if (applied + given.length !== last)
      this.fail(
        'nothing is lost',
        `of ${last} records of ${partition} ${applied} were applied, ${given.length} given up`,
      );
  }

  private fedIn(written: Written): Map<string, { partition: number; number: number }> {
    const fed = new Map<string, { partition: number; number: number }>();
    for (const row of rowsOf(written, 'feed')) {
      const record = this.watch.outboxes.get(ROUTING_TOPIC)?.rows.findLast(({ event }) => event.id === row['event_id']);
      const [partition, number] = [record?.partition ?? -1, row['number'] as number];
      if (record?.number !== number)
        this.fail('what is applied was sent', `${String(row['event_id'])} was applied as ${number}`);
      fed.set(keyOf(partition, number), { partition, number });
    }
    return fed;
  }

  /** Read in this very commit, or tried again and taken off what is parked. */
  private mustBeDue({ partition, number }: { partition: number; number: number }, written: Written): void {
    const isHere = (row: Row): boolean => isAt(row, ROUTING_TOPIC, partition);
    const before = this.read.get(keyOf(ROUTING_TOPIC, partition)) ?? 0;
    const isRead = rowsOf(written, 'inbox_position').some((row) => isHere(row) && number > before);
    const isRetried = rowsOf(written, 'parked').some(
      (row) => isHere(row) && row['number'] === number && row['resolution'] === 'retried',
    );
    if (!isRead && !isRetried) this.fail('a record has one effect', `${number} of ${partition} was applied unasked`);
  }

  private mustAccountForAll(
    { topic, partition, number }: Row,
    { written, fed, parked }: { written: Written; fed: ReadonlyMap<string, unknown>; parked: readonly Row[] },
  ): void {
    const place = keyOf(topic, partition);
    const before = this.read.get(place) ?? 0;
    this.read.set(place, number as number);
    for (let each = before + 1; each <= (number as number); each++) {
      const event = this.event(topic as Topic, partition as number, each);
      const aside = parked.filter((row) => row['number'] === each && isAt(row, topic, partition)).length;
      const done = topic === ROUTING_TOPIC ? fed.has(keyOf(partition, each)) : event && isKept(event, written);
      if (
        aside + (done ? 1 : 0) === 0 &&
        !(event && this.isForgotten(event, topic as Topic, partition as number, [each, number as number]))
      )
        this.fail('nothing is lost', `${place}: ${event?.name} ${each} was passed over`);
      if (aside > 1 || (aside === 1 && topic === ROUTING_TOPIC && done))
        this.fail('applied or put aside', `${place}: ${event?.name} ${each} is both, or twice`);
    }
    if ((number as number) < before)
      this.fail('positions move with what is applied', `${place} went back to ${number as number} from ${before}`);
  }

  /** Whoever is erased behind it in the same commit is forgotten with what was put aside of them there: nothing of it is to be seen. */
  private isForgotten(
    { workspace, subject }: Said,
    topic: Topic,
    partition: number,
    [number, last]: readonly [number, number],
  ): boolean {
    const behind = Array.from({ length: last - number }, (_, at) => this.event(topic, partition, number + 1 + at));
    return behind.some(
      (each) => each?.name === 'employee.erased' && each.workspace === workspace && each.subject === subject,
    );
  }

  /** It cannot be applied, or stands behind one of its subject. Nothing else waits for it. */
  private mayBeParked(row: Row, parked: readonly Row[]): void {
    const { topic, partition, number, subject } = row;
    const headers = row['headers'] as Record<string, string>;
    if ((number as number) > (this.read.get(keyOf(topic, partition)) ?? 0))
      this.fail('positions move with what is applied', `${String(number)} is put aside and not read`);
    if (this.watch.poison.hasFallen(headers['ce_id'] ?? '')) return;
    const before = [...this.aside.values(), ...parked].some(
      (each) =>
        each['subject'] === subject && isAt(each, topic, partition) && (each['number'] as number) < (number as number),
    );
    if (!before || row['kind'] === 'state' || COMES_THROUGH.has(row['name'] as string))
      this.fail(
        'everything else goes on',
        `${row['name'] as string} of ${subject as string}: ${row['because'] as string}`,
      );
  }

  private mustBeResolvedWell(row: Row, written: Written, fed: ReadonlyMap<string, unknown>): void {
    const { id, topic, partition, number, resolution, name } = row;
    const before = (this.aside.get(id as number)?.['resolution'] ?? null) as string | null;
    const what = `${name as string} ${String(number)} of ${String(topic)}`;
    if (before !== null && before !== resolution)
      this.fail('a parked record is resolved once', `${what}: ${before}, then ${resolution as string}`);
    if (before !== null || resolution === null) return;
    const event = this.event(topic as Topic, partition as number, number as number);
    const done = topic === ROUTING_TOPIC ? fed.has(keyOf(partition, number)) : event && isKept(event, written);
    if (resolution === 'retried' && !done) this.fail('nothing is lost', `${what} was retried and did nothing`);
    if (resolution === 'discarded' && !this.watch.isGivenUp(id as number))
      this.fail('nothing is lost', `${what} was given up by nobody`);
    if (resolution === 'superseded' && row['kind'] !== 'state') this.fail('nothing is lost', `${what} was overtaken`);
    if (resolution === 'over' && !this.hasEnded(row)) this.fail('nothing is lost', `${what} is not over`);
  }

  /** Once, and behind what came before it; not while that is put aside. */
  private mustBeInOrder(partition: number, number: number): void {
    const numbers = this.applied.get(partition) ?? new Set();
    this.applied.set(partition, numbers);
    const event = this.event(ROUTING_TOPIC, partition, number);
    if (!event) return;
    const what = `${event.name} ${number} of ${event.subject}`;
    if (numbers.has(number)) this.fail('a record has one effect', `${what} was applied twice`);
    numbers.add(number);
    const isState = event.name === 'presence.changed';
    const key = keyOf(event.workspace, event.subject, isState);
    if (number < (this.latest.get(key) ?? 0)) this.fail('a subject is applied in order', `${what} came late`);
    this.latest.set(key, number);
    if (isState || COMES_THROUGH.has(event.name)) return;
    const waiting = [...this.watch.tables.committed('parked').values()].find(
      (row) =>
        row['resolved_at'] === null &&
        row['subject'] === event.subject &&
        isAt(row, ROUTING_TOPIC, partition) &&
        (row['number'] as number) < number,
    );
    if (waiting) this.fail('a subject is applied in order', `${what} overtook ${String(waiting['number'])}`);
  }

  /** With somebody who is erased goes what was said of them. That it was put aside is remembered here, so that the numbers add up. */
  private mustBeOfTheErased(id: number, written: Written): void {
    const { kind, name, workspace, subject } = this.aside.get(id) ?? {};
    const isErased = written.get('people')?.get(keyOf(workspace, subject)) === undefined;
    if (kind !== 'state' || !isErased || this.watch.tables.committed('people').has(keyOf(workspace, subject)))
      this.fail('nothing is lost', `${name as string} of ${subject as string} was put aside and is gone`);
  }

  private hasEnded({ workspace, subject }: Row): boolean {
    return this.watch.tables.committed('standings').get(keyOf(workspace, subject))?.['state'] === 'ended';
  }

  private event(topic: Topic, partition: number, number: number): Said | undefined {
    const { outboxes } = this.watch;
    return outboxes.get(topic)?.rows.findLast((row) => row.partition === partition && row.number === number)?.event;
  }

  private fail(promise: string, detail: string): void {
    this.promises.broken(promise, `front-desk: ${detail}`);
  }
}

const rowsOf = (written: Written, table: string): Row[] =>
  [...(written.get(table)?.values() ?? [])].filter((row): row is Row => row !== undefined);

const isAt = (row: Row, topic: unknown, partition: unknown): boolean =>
  row['topic'] === topic && row['partition'] === partition;

/** A whole state of the directory is in its table, or gone from there. */
function isKept({ name, workspace, subject }: Said, written: Written): boolean {
  if (name === 'reason.changed') return written.get('reasons')?.has(keyOf(workspace, subject)) ?? false;
  if (name === 'employee.changed') return written.get('people')?.has(keyOf(workspace, subject)) ?? false;
  // Somebody who was not known is erased without a trace; what else there is, front-desk ignores, or nobody of these companies says it.
  return true;
}

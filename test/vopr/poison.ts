import { EVENTS } from '@sambung/contracts';
import type { OutgoingRecord } from '@sambung/event-bus';
import type { Dice } from '../chaos/dice';
import type { Steps } from './time/steps';

/**
 * Why a record cannot be applied. It came `cut-short`, and no version will ever read it; this version does not know its schema; its handler
 * throws, before it has done anything or when it has done all of it.
 */
type Ailment = 'cut-short' | 'schema' | 'throws-first' | 'throws-last';

/** Of nothing else is heard that a handoff is over, or somebody erased, so it is mended some day. */
const MENDED_SOME_DAY: ReadonlySet<string> = new Set(['handoff.ended', 'employee.erased']);
/** A bug is found and mended within so long, in virtual milliseconds. */
const SOONEST_MENDED_MS = 500;
const LATEST_MENDED_MS = 20_000;
/** A field that this version does not understand, with the id of its event. */
const UNHEARD_OF = 'unheardOf';

export class CannotBeApplied extends Error {
  override readonly name = 'CannotBeApplied';
}

/** Records that somebody who reads them cannot apply: for a while, until a version is installed that can, or for ever. */
export class Poison {
  /** Of all records. */
  share = 0;
  private readonly ailing = new Map<string, { readonly ailment: Ailment; until: number }>();

  constructor(
    private readonly steps: Steps,
    private readonly dice: Dice,
  ) {}

  /** The value of a record as it arrives in a topic. `isNew`: it was never sent before. */
  asSent(record: OutgoingRecord, isNew: boolean): string {
    const { value, headers } = record;
    const id = headers['ce_id'] ?? '';
    if (isNew && this.share > 0 && this.dice.chance(this.share)) this.fall(id, record);
    const ailment = this.ailing.get(id)?.ailment;
    if (ailment === 'cut-short') return value.slice(0, Math.floor(value.length / 2));
    return ailment === 'schema' ? JSON.stringify({ ...JSON.parse(value), [UNHEARD_OF]: id }) : value;
  }

  /** Whether anything has been poison so far. */
  get hasBeenMet(): boolean {
    return this.ailing.size > 0;
  }

  /** Whether this record may be put aside for its own sake. */
  hasFallen(id: string): boolean {
    return this.ailing.has(id);
  }

  /** Whether there will never be a version that can apply it. */
  isForEver(id: string): boolean {
    return this.ailing.get(id)?.until === Infinity;
  }

  /** Does a handler's work, unless it throws. */
  async handle(id: string, work: () => Promise<void>): Promise<void> {
    this.refuse(id, 'throws-first');
    await work();
    this.refuse(id, 'throws-last');
  }

  /** Lets a board decide a command, unless that throws. */
  decide<Decision>(commandId: string, decide: () => Decision): Decision {
    this.refuse(commandId, 'throws-first');
    const decision = decide();
    this.refuse(commandId, 'throws-last');
    return decision;
  }

  /** Everything that can be mended is. */
  mend(): void {
    this.share = 0;
    for (const each of this.ailing.values()) if (each.until < Infinity) each.until = 0;
  }

  /** Schemas of this version refuse what they have not heard of. Returns how to undo it. */
  makeSchemasOld(): () => void {
    const schemas = [...EVENTS.values()].map(({ schema }) => schema);
    for (const schema of schemas) {
      const knows = schema.safeParse.bind(schema);
      const safeParse: typeof knows = (data, params) => knows(this.isUnheardOf(data) ? undefined : data, params);
      Object.defineProperty(schema, 'safeParse', { configurable: true, writable: true, value: safeParse });
    }
    return () => schemas.forEach((schema) => Reflect.deleteProperty(schema, 'safeParse'));
  }

  private isUnheardOf(data: unknown): boolean {
    const id = (data as Record<string, unknown> | undefined)?.[UNHEARD_OF];
    return typeof id === 'string' && this.ails(id, 'schema');
  }

  private fall(id: string, { headers }: OutgoingRecord): void {
    const name = /^sambung\.(.+)\.v1$/.exec(headers['ce_type'] ?? '')?.[1] ?? '';
    const mended = MENDED_SOME_DAY.has(name);
    const ailment = this.dice.pick<Ailment>([
      ...(mended ? [] : ['cut-short' as const]),
      'schema',
      'throws-first',
      'throws-last',
    ]);
    const forEver = ailment === 'cut-short' || (!mended && this.dice.chance(0.2));
    const until = forEver ? Infinity : this.steps.now + this.dice.between(SOONEST_MENDED_MS, LATEST_MENDED_MS);
    this.ailing.set(id, { ailment, until });
    this.steps.note(`${name} ${id} cannot be applied${forEver ? ', ever' : ''}: ${ailment}`);
  }

  private ails(id: string, of: Ailment): boolean {
    const found = this.ailing.get(id);
    return found?.ailment === of && found.until > this.steps.now;
  }

  private refuse(id: string, ailment: Ailment): void {
    if (this.ails(id, ailment)) throw new CannotBeApplied(`${id} ${ailment}`);
  }
}

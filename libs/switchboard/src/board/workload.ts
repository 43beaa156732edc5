import type { Way } from './capacity';
import { Figured } from './figured';

/** What somebody has in hand. Offers reserve capacity; a promise is work but takes none. */
export interface Work {
  readonly kind: 'offer' | 'handoff' | 'engagement' | 'promise';
  /** The handoff's or the engagement's. */
  readonly id: string;
  /** How it came. */
  readonly channel: Way;
  /** Engagements only. */
  readonly expiresAt?: number | undefined;
}

interface Weighed {
  readonly work: Work;
  readonly weight: number;
}

/**
 * All that somebody has in hand, and how much of their capacity (in millionths of a unit) it takes: each change costs the same, however much it is. Part of
 * them, and no object beside them: whoever changes it reads them, too, and waits once for memory where they waited twice.
 */
export class Workload extends Figured {
  /** Capacity taken, in millionths of a unit. */
  taken = 0;
  /** The part of it that is only reserved, by offers. */
  reserved = 0;
  /** What they had first of handoffs, by itself: most have one or none, and a map for one that comes and goes costs more than all else about it. */
  private oldest: Work | undefined = undefined;
  private oldestWeight = 0;
  private ofHandoffs: Map<string, Weighed> | undefined = undefined;
  private ofOthers: Map<string, Weighed> | undefined = undefined;

  get(kind: Work['kind'], id: string): Work | undefined {
    return this.isOldest(kind, id) ? this.oldest : this.find(kind, id)?.work;
  }

  /** Replaces what is known of the same work. `weight` in millionths. */
  put(work: Work, weight: number): void {
    this.drop(work.kind, work.id);
    this.count(work.kind, weight);
    if (work.kind === 'engagement') (this.ofOthers ??= new Map<string, Weighed>()).set(work.id, { work, weight });
    else if (!this.oldest && !this.ofHandoffs) {
      this.oldest = work;
      this.oldestWeight = weight;
    } else (this.ofHandoffs ??= new Map<string, Weighed>()).set(keyOf(work.kind, work.id), { work, weight });
  }

  drop(kind: Work['kind'], id: string): void {
    if (this.isOldest(kind, id)) {
      this.count(kind, -this.oldestWeight);
      this.oldest = undefined;
      return;
    }
    const known = this.find(kind, id);
    if (!known) return;
    this.count(kind, -known.weight);
    if (kind === 'engagement') this.ofOthers = without(this.ofOthers, id);
    else this.ofHandoffs = without(this.ofHandoffs, keyOf(kind, id));
  }

  /** After their capacity has changed. */
  weighAnew(weightOf: (work: Work) => number): void {
    for (const work of [...this.all()]) this.put(work, weightOf(work));
  }

  get hasEngagements(): boolean {
    return this.ofOthers !== undefined;
  }

  /** Engagements first, each kind in the order in which it came. */
  *all(): Iterable<Work> {
    yield* this.engagements();
    if (this.oldest) yield this.oldest;
    for (const { work } of this.ofHandoffs?.values() ?? []) yield work;
  }

  *engagements(): Iterable<Work> {
    for (const { work } of this.ofOthers?.values() ?? []) yield work;
  }

  *of(kind: 'offer' | 'handoff' | 'promise'): Iterable<Work> {
    if (this.oldest?.kind === kind) yield this.oldest;
    for (const { work } of this.ofHandoffs?.values() ?? []) if (work.kind === kind) yield work;
  }

  private count(kind: Work['kind'], weight: number): void {
    this.taken += weight;
    if (kind === 'offer') this.reserved += weight;
  }

  private isOldest(kind: Work['kind'], id: string): boolean {
    return this.oldest?.id === id && this.oldest.kind === kind;
  }

  /** But for the oldest. */
  private find(kind: Work['kind'], id: string): Weighed | undefined {
    return kind === 'engagement' ? this.ofOthers?.get(id) : this.ofHandoffs?.get(keyOf(kind, id));
  }
}

/** The map without one; nothing where it was the last: of 100,000 people most have nothing in hand. */
function without(map: Map<string, Weighed> | undefined, key: string): Map<string, Weighed> | undefined {
  map?.delete(key);
  return map && map.size > 0 ? map : undefined;
}

const keyOf = (kind: Work['kind'], id: string): string => `${kind} ${id}`;

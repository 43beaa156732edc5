import type { Way } from './person';

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

const MILLION = 1_000_000;
/** Capacity is reckoned in whole millionths of a unit: ten times a tenth is one, in whatever order it comes and goes. */
export const millionths = (units: number): number => Math.round(units * MILLION);
export const inUnits = (taken: number): number => taken / MILLION;

/** All that somebody has in hand, and how much of their capacity (in millionths of a unit) it takes: each change costs the same, however much it is. */
export class Workload {
  /** Capacity taken, in millionths of a unit. */
  taken = 0;
  /** The part of it that is only reserved, by offers. */
  reserved = 0;
  private ofHandoffs: Map<string, Weighed> | undefined = undefined;
  private ofOthers: Map<string, Weighed> | undefined = undefined;

  get(kind: Work['kind'], id: string): Work | undefined {
    return this.mapOf(kind)?.get(keyOf(kind, id))?.work;
  }

  /** Replaces what is known of the same work. `weight` in millionths. */
  put(work: Work, weight: number): void {
    this.drop(work.kind, work.id);
    const map = this.mapOf(work.kind) ?? new Map<string, Weighed>();
    map.set(keyOf(work.kind, work.id), { work, weight });
    this.keep(work.kind, map);
    this.count(work.kind, weight);
  }

  drop(kind: Work['kind'], id: string): void {
    const map = this.mapOf(kind);
    const known = map?.get(keyOf(kind, id));
    if (!map || !known) return;
    map.delete(keyOf(kind, id));
    this.count(kind, -known.weight);
    if (map.size === 0) this.keep(kind, undefined);
  }

  /** After their capacity has changed. */
  weighAnew(weightOf: (work: Work) => number): void {
    for (const work of [...this.all()]) this.put(work, weightOf(work));
  }

  get isEmpty(): boolean {
    return !this.ofHandoffs && !this.ofOthers;
  }

  /** Engagements first, each kind in the order in which it came. */
  *all(): Iterable<Work> {
    yield* this.engagements();
    for (const { work } of this.ofHandoffs?.values() ?? []) yield work;
  }

  *engagements(): Iterable<Work> {
    for (const { work } of this.ofOthers?.values() ?? []) yield work;
  }

  *of(kind: 'offer' | 'handoff' | 'promise'): Iterable<Work> {
    for (const { work } of this.ofHandoffs?.values() ?? []) if (work.kind === kind) yield work;
  }

  private count(kind: Work['kind'], weight: number): void {
    this.taken += weight;
    if (kind === 'offer') this.reserved += weight;
  }

  private mapOf(kind: Work['kind']): Map<string, Weighed> | undefined {
    return kind === 'engagement' ? this.ofOthers : this.ofHandoffs;
  }

  private keep(kind: Work['kind'], map: Map<string, Weighed> | undefined): void {
    if (kind === 'engagement') this.ofOthers = map;
    else this.ofHandoffs = map;
  }
}

const keyOf = (kind: Work['kind'], id: string): string => `${kind} ${id}`;

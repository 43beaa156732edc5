import { sharePartitions } from '../../../libs/event-bus/src/reading/share-partitions';

export interface Assignment {
  readonly generation: number;
  readonly partitions: readonly {
    readonly partition: number;
    /** The generation in which it last changed hands: whoever has had it since an earlier one lost it meanwhile. */
    readonly since: number;
  }[];
  /** Offset of the next record to read, by topic-partition. */
  readonly committed: ReadonlyMap<string, number>;
}

interface Membership {
  readonly id: string;
  owned: number[];
  leaseUntil: number;
  /** Told when the partitions were shared out anew; the news may get lost. */
  readonly tell: () => void;
}

/**
 * A consumer group as its coordinator knows it: members with a lease, partitions shared among those that live, and offsets that only the
 * owner of a partition may commit. Who is frozen loses its lease and hears nothing of it.
 */
export class Group {
  /** Offset of the next record to read, by topic-partition. */
  readonly committed = new Map<string, number>();
  private generation = 1;
  private readonly members = new Map<string, Membership>();
  /** The generation in which a partition last changed hands. */
  private readonly since = new Map<number, number>();

  constructor(
    private readonly partitionCount: number,
    private readonly leaseMs: number,
  ) {}

  /** Renews the lease, or joins. */
  beat(id: string, now: number, tell: () => void): Assignment {
    const before = this.members.get(id);
    if (before) before.leaseUntil = now + this.leaseMs;
    else this.members.set(id, { id, owned: [], leaseUntil: now + this.leaseMs, tell });
    const lapsed = this.lapse(now);
    if (!before || lapsed) this.share();
    const owned = this.members.get(id)?.owned ?? [];
    return {
      generation: this.generation,
      partitions: owned.map((partition) => ({ partition, since: this.ownedSince(partition) })),
      committed: new Map(this.committed),
    };
  }

  /** It goes, or is made to go, as if its session had run out. */
  leave(id: string): void {
    if (this.members.delete(id)) this.share();
  }

  get memberIds(): string[] {
    return [...this.members.keys()];
  }

  private ownedSince(partition: number): number {
    return this.since.get(partition) ?? 0;
  }

  /** False: somebody else has the partition, or had it meanwhile. */
  commit(id: string, key: string, place: { partition: number; since: number; offset: number }): boolean {
    const owns = this.members.get(id)?.owned.includes(place.partition) ?? false;
    if (!owns || this.ownedSince(place.partition) !== place.since) return false;
    this.committed.set(key, place.offset);
    return true;
  }

  private lapse(now: number): boolean {
    const lapsed = [...this.members.values()].filter(({ leaseUntil }) => leaseUntil < now);
    for (const { id } of lapsed) this.members.delete(id);
    return lapsed.length > 0;
  }

  private share(): void {
    this.generation += 1;
    const before = new Map([...this.members.values()].flatMap(({ id, owned }) => owned.map((each) => [each, id])));
    const shares = sharePartitions([...this.members.values()], this.partitionCount);
    for (const member of this.members.values()) {
      member.owned = shares.get(member.id) ?? [];
      for (const each of member.owned) if (before.get(each) !== member.id) this.since.set(each, this.generation);
    }
    for (const { tell } of this.members.values()) tell();
  }
}

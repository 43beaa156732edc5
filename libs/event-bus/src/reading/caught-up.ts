import type { Topic } from '@sambung/contracts';

/** Knows when a partition has read, in all its topics, what stood there when it was assigned. Offsets are inclusive. */
export class CaughtUp {
  private readonly goals = new Map<Topic, bigint>();
  private readonly read = new Map<Topic, bigint>();

  constructor(private readonly topics: readonly Topic[]) {}

  /** The last record that stood in the topic; anything not above what is `passed` when there was nothing to read. */
  goal(topic: Topic, offset: bigint): void {
    if (!this.goals.has(topic)) this.goals.set(topic, offset);
  }

  /** Everything up to here went through the handler, or had done so before. */
  passed(topic: Topic, offset: bigint): void {
    const before = this.read.get(topic);
    if (before === undefined || before < offset) this.read.set(topic, offset);
  }

  get reached(): boolean {
    return this.topics.every((topic) => {
      const goal = this.goals.get(topic);
      const read = this.read.get(topic);
      return goal !== undefined && read !== undefined && read >= goal;
    });
  }
}

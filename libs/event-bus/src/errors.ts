import type { Topic } from '@sambung/contracts';

/** Records were sent that do not follow each other, or not what the topic-partition holds. Send again from `expected`. */
export class HoleInNumbers extends Error {
  override readonly name = 'HoleInNumbers';

  constructor(
    readonly topic: Topic,
    readonly partition: number,
    readonly expected: number,
    readonly got: number,
  ) {
    super(`${topic}/${partition} continues with number ${expected}, not with ${got}. Send again from ${expected}.`);
  }
}

export class UnknownTopic extends Error {
  override readonly name = 'UnknownTopic';

  constructor(topic: Topic, partition: number) {
    super(`There is no ${topic}/${partition}. ensureTopics() creates the topics.`);
  }
}

/** A topic with another partition count would send a workspace's later records past its earlier ones. */
export class WrongPartitionCount extends Error {
  override readonly name = 'WrongPartitionCount';

  constructor(
    readonly topic: Topic,
    readonly expected: number,
    readonly found: number,
  ) {
    super(
      `${topic} has ${found} partitions and must have ${expected}, for ever: nothing is read or sent. ` +
        'Restore the topic, or delete it while it is empty.',
    );
  }
}

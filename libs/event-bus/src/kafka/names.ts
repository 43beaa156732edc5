import { TOPICS, type Topic } from '@sambung/contracts';

/** Topics and groups as the cluster knows them: with the installation's prefix. */
export class Names {
  private readonly ours: ReadonlyMap<string, Topic>;

  constructor(private readonly prefix: string) {
    this.ours = new Map(TOPICS.map((topic) => [prefix + topic, topic]));
  }

  onCluster(name: string): string {
    return this.prefix + name;
  }

  topic(name: string): Topic {
    const topic = this.ours.get(name);
    if (!topic) throw new Error(`${name} is no topic of ours.`);
    return topic;
  }
}

import type { Topic } from '@sambung/contracts';
import type { Log, Metrics } from '../observe';
import type { Applied } from './applied';

const SAY_AGAIN_MS = 30_000;

interface Hole {
  readonly topic: Topic;
  readonly partition: number;
  readonly missing: number;
  readonly met: number;
  saidAt: number;
}

/** Remembers where a number is missing, and says so again and again until it has come. */
export class Holes {
  private readonly open = new Map<string, Hole>();

  constructor(
    private readonly group: string,
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  observe({ topic, partition, position, hole }: Applied): void {
    const key = `${topic}/${partition}`;
    const known = this.open.get(key);
    if (hole) this.raise(key, { topic, partition, ...hole, saidAt: known?.saidAt ?? 0 });
    else if (known && position >= known.missing) this.close(key, known);
  }

  problems(): string[] {
    return [...this.open.values()].map(said);
  }

  private raise(key: string, hole: Hole): void {
    const now = Date.now();
    const again = now - hole.saidAt >= SAY_AGAIN_MS;
    this.open.set(key, again ? { ...hole, saidAt: now } : hole);
    this.gauge(hole, 1);
    if (again)
      this.log.error(
        { group: this.group, topic: hole.topic, partition: hole.partition, missing: hole.missing, met: hole.met },
        said(hole),
      );
  }

  private close(key: string, hole: Hole): void {
    this.open.delete(key);
    this.gauge(hole, 0);
    this.log.info(
      { group: this.group, topic: hole.topic, partition: hole.partition },
      `Number ${hole.missing} has come; reading goes on.`,
    );
  }

  private gauge({ topic, partition }: Hole, value: 0 | 1): void {
    this.metrics.gauge('sambung_inbox_hole', { group: this.group, topic, partition }, value);
  }
}

const said = ({ topic, partition, missing, met }: Hole): string =>
  `${topic}, partition ${partition}: number ${missing} is missing (met ${met}). Nothing beyond it is applied until its sender sends it again: ` +
  `sambung resend --topic ${topic} --partition ${partition} --from ${missing}`;

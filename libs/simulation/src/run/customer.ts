import { distributionFor } from '../floor/lasting';
import { type Worker, resolutionOf, speedOf } from '../floor/floor';
import { type Distribution, sample } from '../random/distribution';
import { RandomStream } from '../random/random-stream';
import type { ContactType } from '../scenario/scenario';

interface Visit {
  /** The customer’s, the same at every visit. */
  readonly name: string;
  readonly type: ContactType;
  readonly typeIndex: number;
  /** From 1. */
  readonly visit: number;
  /** ms since the beginning. */
  readonly arrivedAt: number;
  /** They came while it was measured. */
  readonly counts: boolean;
}

/**
 * One visit of one customer. Everything random about it hangs on its name alone, so that under every policy the same customer comes at the
 * same time with the same patience and the same trouble (common random numbers).
 */
export class Customer {
  state: 'waiting' | 'asked' | 'served' | 'gone' = 'waiting';

  readonly id: string;
  readonly name: string;
  readonly type: ContactType;
  readonly typeIndex: number;
  readonly visit: number;
  readonly arrivedAt: number;
  readonly counts: boolean;

  /** `run` names the replication. */
  constructor(
    private readonly run: string,
    { name, type, typeIndex, visit, arrivedAt, counts }: Visit,
  ) {
    this.id = `${name}.${String(visit)}`;
    this.name = name;
    this.type = type;
    this.typeIndex = typeIndex;
    this.visit = visit;
    this.arrivedAt = arrivedAt;
    this.counts = counts;
  }

  /** Their visit before this one. */
  get previousId(): string | undefined {
    return this.visit > 1 ? `${this.name}.${String(this.visit - 1)}` : undefined;
  }

  /** ms; undefined for somebody who waits as long as it takes. `at` in the cycle. */
  patience(at: number): number | undefined {
    if (!this.type.patience) return undefined;
    return sample(distributionFor(this.type.patience, { at }), this.stream('patience'));
  }

  /** ms with this person. */
  service(worker: Worker, at: number): number {
    const drawn = sample(distributionFor(this.type.service, { people: worker.group.key, at }), this.stream('service'));
    return drawn / speedOf(worker, this.type);
  }

  /** Whether this person settles it: whom it would be hardest to satisfy is the same customer for every policy. */
  isSettledBy(worker: Worker): boolean {
    return this.stream('resolution').next() < resolutionOf(worker, this.type);
  }

  /** ms until they come again, unsettled; undefined for those who give up. */
  returnsAfter(): number | undefined {
    const { returns } = this.type;
    const stream = this.stream('return');
    return returns && stream.next() < returns.probability ? sample(returns.after, stream) : undefined;
  }

  /** ms between the offer and its acceptance. */
  answerAfter(answer: Distribution, offerId: string): number {
    return answer.kind === 'constant' ? answer.mean : sample(answer, this.stream(`answer ${offerId}`));
  }

  private stream(of: string): RandomStream {
    return new RandomStream(`${this.run} ${of} ${this.id}`);
  }
}

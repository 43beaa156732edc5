import { DomainError } from '@sambung/contracts';
import { RequestInvalid } from '@sambung/platform';
import type { Dice } from '../../chaos/dice';
import type { Running, Service } from '../services/service';
import type { Weather } from '../time/line';
import type { Process, Steps } from '../time/steps';

/** What somebody wants of a service, under one Idempotency-Key however often it is asked. */
export interface Call<Answer, What> {
  readonly what: string;
  readonly ask: (service: What) => Promise<Answer>;
  /** Called when it was refused for good, with the code of the refusal; asked with the same key it would be refused again. */
  readonly refused?: (code: string) => void;
  /** Called for every answer that arrives: a repeated request gets the first one's. */
  readonly answered?: (answer: Answer) => void;
}

const NO_ANSWER_AFTER_MS = 6_000;

/** People and their programs on the other side of HTTP: they ask any instance, repeat what was not answered, click twice, and lose patience. */
export class Callers<What extends Running> {
  /** From now on nobody loses patience. */
  calm = false;

  constructor(
    private readonly services: readonly Service<What>[],
    private readonly steps: Steps,
    private readonly dice: Dice,
    private readonly weather: Weather,
    private readonly process: Process,
  ) {}

  /** Asks until it is answered, for good or with a refusal. */
  insist<Answer>(call: Call<Answer, What>): void {
    this.attempt(call);
    if (!this.calm && this.dice.chance(0.1)) this.attempt(call);
  }

  private attempt<Answer>(call: Call<Answer, What>): void {
    const again = (why: string): void => {
      const givesUp = !this.calm && this.dice.chance(0.1);
      this.steps.note(`${call.what}: ${why}; ${givesUp ? 'they give up' : 'asked again'}`);
      if (!givesUp) this.steps.schedule(this.process, `asks again: ${call.what}`, 300, () => this.attempt(call));
    };
    const noAnswer = this.steps.schedule(this.process, `hears nothing: ${call.what}`, NO_ANSWER_AFTER_MS, () =>
      again('no answer'),
    );
    const answer = (what: string, take: () => void): void => {
      if (this.dice.chance(this.weather.lostAfter)) return;
      this.steps.schedule(this.process, `hears ${what}: ${call.what}`, 0, () => {
        noAnswer();
        take();
      });
    };
    this.dice.pick(this.services).serve(`HTTP ${call.what}`, 0, (running) => {
      // A body that is refused throws before there is a promise.
      (async () => call.ask(running))().then(
        (result) => answer('the answer', () => this.answered(call, result)),
        (error: unknown) =>
          answer(nameOf(error), () => {
            if (isFinal(error)) call.refused?.(nameOf(error));
            else again(nameOf(error));
          }),
      );
    });
  }

  private answered<Answer>(call: Call<Answer, What>, answer: Answer): void {
    call.answered?.(answer);
    if (!this.calm && this.dice.chance(0.05)) this.attempt(call);
  }
}

/** A refusal; everything else is answered with 500 or 503, and asked again. */
const isFinal = (error: unknown): boolean =>
  error instanceof RequestInvalid || (error instanceof DomainError && error.kind !== 'unavailable');

const nameOf = (error: unknown): string =>
  error instanceof DomainError ? error.code : error instanceof Error ? error.message : typeof error;

import type { Ask } from './answer-questions';
import type { Files } from './read-sources';

export interface ImportOptions {
  readonly url: string;
  /** Given beforehand, by what they answer. */
  readonly answers: ReadonlyMap<string, string>;
  readonly ask: Ask;
  readonly dryRun: boolean;
  readonly yes: boolean;
  readonly json: boolean;
  readonly saveMapping?: string;
}

/** What is imported, when it is settled how to read it. */
export interface Body {
  readonly mapping: string | Record<string, unknown>;
  readonly files: Files;
}

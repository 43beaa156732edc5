/** What is wrong, where, and how to mend it; `line` counts from 1. */
export interface Problem {
  readonly line: number;
  readonly path: string;
  readonly what: string;
}

/** A file that cannot be simulated; the message is for whoever wrote it. */
export class ScenarioInvalid extends Error {
  constructor(
    readonly source: string,
    readonly problems: readonly Problem[],
  ) {
    super(inLines(`${source} cannot be simulated:`, problems, 'docs/SIMULATION.md'));
  }
}

/** A change that cannot be tried on a recording; the message is for whoever wrote it. */
export class ChangeInvalid extends Error {
  constructor(
    readonly source: string,
    readonly problems: readonly Problem[],
  ) {
    super(inLines(`${source} cannot be tried:`, problems, 'docs/REPLAY.md'));
  }
}

function inLines(heading: string, problems: readonly Problem[], explainedIn: string): string {
  const found = problems.map(
    ({ line, path, what }) => `  line ${String(line)}${path === '' ? '' : `, ${path}`}: ${what}`,
  );
  return [heading, ...found, `${explainedIn} explains every key.`].join('\n');
}

export class PolicyUnknown extends Error {
  constructor(
    readonly policy: string,
    known: readonly string[],
  ) {
    super(`There is no dispatch policy “${policy}”: ${known.join(', ')}.`);
  }
}

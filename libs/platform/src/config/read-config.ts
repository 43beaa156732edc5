import type { z } from 'zod';
import { contradictions, Environment, type Config } from './environment';

/** The environment cannot be used; `problems` holds one sentence for each variable that is wrong. */
export class BadConfiguration extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'BadConfiguration';
  }
}

/**
 * Parses the environment by the common schema and the service's own. Empty variables count as not set.
 * Throws {@link BadConfiguration} naming every problem at once; values are never repeated, they may be secret.
 */
export function readConfig<Own extends z.ZodObject>(
  environment: Readonly<Record<string, string | undefined>>,
  own?: Own,
): Config & z.infer<Own> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const common = Environment.safeParse(given);
  const more = own?.safeParse(given);
  const problems = [
    ...sentences(common.error, given),
    ...sentences(more?.error, given),
    ...(common.success ? contradictions(common.data) : []),
  ];
  if (problems.length > 0) throw new BadConfiguration(problems);
  return { ...common.data, ...more?.data } as Config & z.infer<Own>;
}

function sentences(error: z.ZodError | undefined, given: Readonly<Record<string, unknown>>): string[] {
  return (error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0]);
    if (given[name] === undefined) return `${name} is not set.`;
    return `${name} is not usable: ${issue.message}.`;
  });
}

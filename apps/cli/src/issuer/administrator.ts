import type { Command } from 'commander';
import { ProblemError, SambungClient } from '@sambung/client';
import { CannotStart } from '../start/cannot-start';
import { askIssuer } from './ask-issuer';

export interface AsAdministrator {
  readonly url: string;
  readonly token?: string;
  readonly persona: string;
}

/** The options of a command that asks a running Sambung, with somebody's rights. */
export function withAdministrator(command: Command, who: string): Command {
  return command
    .option('--url <origin>', 'where Sambung is', 'http://localhost:3000')
    .option('--token <jwt>', `${who} of the workspace; by default the local issuer is asked`)
    .option('--persona <name>', 'whom to be at the local issuer', 'admin');
}

/** Throws CannotStart with what was refused, and why. */
export async function asAdministrator<T>(
  { url, token, persona }: AsAdministrator,
  work: (client: SambungClient) => Promise<T>,
): Promise<T> {
  const client = new SambungClient(url, token ?? (await askIssuer(url, persona)));
  try {
    return await work(client);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new CannotStart(inLines(error.problems) || error.detail);
  }
}

export const inLines = (problems: ProblemError['problems']): string =>
  problems.map(({ path, message }) => `${path}: ${message}`).join('\n');

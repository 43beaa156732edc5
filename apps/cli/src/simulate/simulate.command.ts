import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { ScenarioInvalid, compare, inWords, page, readContacts, readScenario } from '@sambung/simulation';
import type { RecordedContact, Scenario } from '@sambung/simulation';
import { POLICY_NAMES } from '@sambung/switchboard';
import { CannotStart } from '../start/cannot-start';
import { runReplications } from './run-replications';

interface Options {
  readonly policy?: string[];
  readonly replications?: number;
  readonly seed?: number;
  readonly workers: number;
  readonly json?: boolean;
  readonly html?: string;
}

export const simulateCommand = new Command('simulate')
  .description('play a scenario on the real switchboard at a virtual clock, and compare dispatch policies')
  .argument('<scenario>', 'a YAML file; docs/SIMULATION.md explains each key')
  .option('--policy <names>', `of ${POLICY_NAMES.join(', ')}; several joined by commas`, policiesOf)
  .option('--replications <number>', 'independent repetitions; the intervals need at least two', wholeNumber)
  .option('--seed <number>', 'the same seed brings the same customers', wholeNumber)
  .option('--workers <number>', 'how many threads replications run on', wholeNumber, availableParallelism())
  .option('--json', 'print figures for machines and nothing else')
  .option('--html <file>', 'write one self-contained page with plots')
  .action(simulate);

async function simulate(file: string, options: Options): Promise<void> {
  const { scenario, recorded } = read(file, options);
  const figures = await runReplications(scenario, recorded, options.workers);
  const comparison = compare(scenario.name, figures);
  if (options.html !== undefined) writeFileSync(options.html, page(comparison, scenario.about));
  console.log(options.json ? JSON.stringify(comparison, null, 2) : inWords(comparison));
}

function read(
  file: string,
  { policy, replications, seed }: Options,
): { scenario: Scenario; recorded: RecordedContact[] } {
  try {
    const read = readScenario(textOf(file), file);
    policiesOf((policy ?? read.policies).join(','));
    const scenario = {
      ...read,
      policies: policy ?? read.policies,
      replications: replications ?? read.replications,
      seed: seed ?? read.seed,
    };
    const csv = scenario.arrivals && textOf(resolve(dirname(file), scenario.arrivals.csv));
    return { scenario, recorded: csv === undefined ? [] : readContacts(scenario, csv) };
  } catch (error) {
    throw error instanceof ScenarioInvalid ? new CannotStart(error.message) : error;
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CannotStart(`${file} cannot be read. Shipped scenarios are in scenarios/.`);
  }
}

function policiesOf(given: string): string[] {
  const names = given.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !POLICY_NAMES.includes(name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`There is no policy “${unknown}”: ${POLICY_NAMES.join(', ')}.`);
  return names;
}

function wholeNumber(given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('A whole number from 1.');
  return number;
}

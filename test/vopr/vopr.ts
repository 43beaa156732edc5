/**
 * `npm run vopr -- --minutes N [--seed S] [--json]`: plays worlds of the whole path, one seed after the other, on all cores; from seed S on, or
 * from one that nobody has seen before. `npm run vopr -- --seed S` plays that seed alone and prints every step of it.
 */
import { parseArgs } from 'node:util';
import { Logger } from '@nestjs/common';
import type { Played } from './play';
import { playMany, type Many } from './play-many';

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean', default: false } },
});

/** Steps that are shown without being asked for. */
const LAST_STEPS = 100;

function positive(name: string, text: string, isWhole: boolean): number {
  const number = Number(text);
  const isRight = isWhole ? Number.isSafeInteger(number) && number >= 0 : number > 0 && number <= 24 * 60;
  if (text.trim() === '' || !isRight)
    throw new Error(`--${name} ${text} is no ${isWhole ? 'whole number' : 'number of minutes'}.`);
  return number;
}

async function main(): Promise<void> {
  // What the consumer loop says of failures that are meant to happen.
  Logger.overrideLogger(false);
  const seed = values.seed === undefined ? undefined : positive('seed', values.seed, true);
  if (seed !== undefined && values.minutes === undefined) return playOne(seed);
  const minutes = positive('minutes', values.minutes ?? '1', false);
  const firstSeed = seed ?? Date.now() % 2 ** 31;
  const many = await playMany(firstSeed, minutes);
  if (values.json) console.log(JSON.stringify({ first_seed: firstSeed, ...inJson(many) }, null, 2));
  else say(firstSeed, many);
  if (!many.failed) return;
  if (!values.json) await sayHowItCame(many.failed.seed);
  console.error(`Again, with every step: npm run vopr -- --seed ${many.failed.seed}`);
  process.exitCode = 1;
}

/** Loads the world only where one is played here: many are played by workers, and both of their cores are theirs. */
async function played(seed: number): Promise<Played> {
  const { play } = await import('./play.js');
  return play(seed);
}

/** The last steps before the promise was broken. */
async function sayHowItCame(seed: number): Promise<void> {
  const { trace } = await played(seed);
  for (const line of trace().slice(-LAST_STEPS)) console.log(line);
}

/** One seed, with every step that led there. */
async function playOne(seed: number): Promise<void> {
  const { broken, steps, handoffs, trace } = await played(seed);
  const result = { seed, steps, handoffs, broken: broken ?? null };
  if (values.json) console.log(JSON.stringify({ ...result, trace: trace() }, null, 2));
  else {
    for (const line of trace()) console.log(line);
    console.log(broken ? `${broken.promise}: ${broken.detail}` : `Every promise was kept in ${steps} steps.`);
  }
  if (broken) process.exitCode = 1;
}

const inJson = ({ seedsPerMinute, stepsPerMinute, processorMsPerSeed, failed, ...total }: Many) => ({
  ...total,
  seeds_per_minute: seedsPerMinute,
  steps_per_minute: stepsPerMinute,
  processor_ms_per_seed: processorMsPerSeed,
  failed: failed ? { seed: failed.seed, ...failed.broken } : null,
});

function say(firstSeed: number, { seeds, steps, handoffs, failed, ...pace }: Many): void {
  const { seedsPerMinute, stepsPerMinute, processorMsPerSeed } = pace;
  const of = `${seeds} worlds from seed ${firstSeed} on: ${handoffs} handoffs, ${steps} steps`;
  const last = `${of}; ${seedsPerMinute} seeds and ${stepsPerMinute} steps a minute, ${processorMsPerSeed} ms of a processor each.`;
  console.log(failed ? `Seed ${failed.seed} breaks a promise.\n${last}` : `Every promise was kept. ${last}`);
  if (failed?.broken) console.log(`${failed.broken.promise}: ${failed.broken.detail}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});

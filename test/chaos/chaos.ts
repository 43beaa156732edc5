/** `npm run chaos -- --seed N --seconds S --bus kafka|postgres --json`: breaks everything under load, with servers of its own. */
import { parseArgs } from 'node:util';
import { Logger } from '@nestjs/common';
import { runChaos } from './run';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '60' },
    bus: { type: 'string', default: 'postgres' },
    json: { type: 'boolean', default: false },
  },
});

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} ${text} is no whole number.`);
  return number;
}

async function main(): Promise<void> {
  // What the judge's bus says of its work would stand in the middle of the report.
  Logger.overrideLogger(false);
  const { bus } = values;
  if (bus !== 'kafka' && bus !== 'postgres') throw new Error(`--bus ${bus} is not known: say kafka or postgres.`);
  const report = await runChaos({
    seed: wholeNumber('seed', values.seed),
    seconds: wholeNumber('seconds', values.seconds),
    bus,
    log: (line) => console.error(line),
  });
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else
    console.table([
      { ...report, recovery_ms: JSON.stringify(report.recovery_ms), violations: report.violations.length },
    ]);
  for (const { invariant, detail } of report.violations) console.error(`${invariant}: ${detail}`);
  process.exitCode = report.violations.length > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});

import { writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { linesOf, type StoredLog } from '@sambung/decision-log';
import { decideAgain } from '@sambung/simulation';
import { decidedAgainInWords } from './decided-again-in-words';
import { logToPlay, recordingToPlay, type Source } from './log-to-play';

interface Options extends Source {
  readonly since?: number;
  readonly until?: number;
  readonly export?: string;
  readonly json?: boolean;
}

export const replayCommand = new Command('replay')
  .description('run a recorded log again on the same engine: does it decide the same?')
  .option('--workspace <name>', 'whose; needed where the database knows several')
  .option('--from <file>', 'a log that was exported')
  .option('--database-url <url>', "or routing's database")
  .option('--data <folder>', 'or the data folder of an instance that runs here', '.sambung')
  .option('--since <time>', 'RFC 3339; what was decided before only says how things stood', time)
  .option('--until <time>', 'RFC 3339', time)
  .option('--export <file>', 'write the log to a file and do nothing else')
  .option('--json', 'print figures for machines and nothing else')
  .action(replay);

async function replay(options: Options): Promise<void> {
  const { since, until } = options;
  const log = await logToPlay(options, {
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
  });
  if (options.export !== undefined) {
    exportTo(options.export, log);
    return;
  }
  const decided = decideAgain(await recordingToPlay(log), since === undefined ? {} : { since });
  console.log(options.json ? JSON.stringify(decided, null, 2) : decidedAgainInWords(decided));
  if (decided.differences.length > 0) process.exitCode = 1;
}

function exportTo(file: string, log: StoredLog): void {
  const lines = [...linesOf(log)];
  writeFileSync(file, `${lines.join('\n')}\n`);
  console.log(`${log.decisions.length} decisions of ${log.workspace} are written to ${file}.`);
}

function time(given: string): number {
  const moment = Date.parse(given);
  if (Number.isNaN(moment)) throw new InvalidArgumentError('A moment as 2026-11-21T05:00:00Z.');
  return moment;
}

/**
 * `with-kafka COMMAND…`: runs a command with a real broker (SAMBUNG_TEST_KAFKA), and ends with the command's exit code.
 * A broker that the variable names already is used as it is.
 */
import { spawn } from 'node:child_process';
import { startKafka } from './start-kafka';

// Ctrl-C reaches the command too: let it end first, then stop the broker.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);

async function main(): Promise<number> {
  const [command, ...args] = process.argv.slice(2);
  if (command === undefined) throw new Error('Usage: with-kafka COMMAND [ARGUMENT…]');
  if (process.env['SAMBUNG_TEST_KAFKA']) return run(command, args, process.env['SAMBUNG_TEST_KAFKA']);

  const cluster = await startKafka();
  process.once('exit', () => cluster.killNow());
  try {
    return await run(command, args, cluster.brokers.join(','));
  } finally {
    await cluster.stop();
  }
}

async function run(command: string, args: readonly string[], brokers: string): Promise<number> {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, SAMBUNG_TEST_KAFKA: brokers } });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

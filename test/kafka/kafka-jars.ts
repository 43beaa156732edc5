import { execFile, type ExecFileException } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const pom = join(__dirname, 'pom.xml');

/** The folder with Kafka's jars. The first call downloads about 45 MB with Maven; later ones find them in `.cache/`. */
export async function kafkaJars(): Promise<string> {
  const version = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12);
  const cache = join(checkoutRoot(), '.cache', 'kafka');
  const jars = join(cache, version);
  if (existsSync(jars)) return jars;

  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'draft-'));
  try {
    await download(draft);
    // By a rename, so that an interrupted download is never taken for a complete one.
    renameSync(draft, jars);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Somebody else was faster: theirs are the same.
    if (!existsSync(jars)) throw error;
  }
  return jars;
}

/** The `java` to use. Throws, in one sentence, if it is missing or too old for Kafka 4. */
export async function java(): Promise<string> {
  const home = process.env['JAVA_HOME'];
  const command = home ? join(home, 'bin', 'java') : 'java';
  const { stderr } = await run(command, ['-version']).catch(() => {
    throw new Error(`Kafka needs Java 17 or newer, and "${command}" cannot be run.`);
  });
  const version = Number(/version "(\d+)/.exec(stderr)?.[1]);
  if (version < 17) throw new Error(`Kafka needs Java 17 or newer, and "${command}" is Java ${version}.`);
  return command;
}

async function download(folder: string): Promise<void> {
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
  try {
    await run('mvn', ['-q', '-B', '-f', pom, ...goal], { maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const failure = error as ExecFileException;
    if (failure.code === 'ENOENT') {
      throw new Error('Kafka is downloaded with Maven once, and "mvn" cannot be run: install Maven 3.8 or newer.', {
        cause: error,
      });
    }
    const reason = /\[ERROR\] (.*)/.exec(failure.stdout ?? '')?.[1] ?? failure.message;
    throw new Error(`Maven could not download Kafka: ${reason}`, { cause: error });
  }
}

/** Upwards from here, because this file also runs from dist/. */
function checkoutRoot(folder = __dirname): string {
  return existsSync(join(folder, 'package-lock.json')) ? folder : checkoutRoot(dirname(folder));
}

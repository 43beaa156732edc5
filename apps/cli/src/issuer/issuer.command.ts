import { createServer } from 'node:http';
import { Command } from 'commander';
import { sendProblem } from '../ingress/answers';
import { projectRoot } from '../project-root';
import { refuseProduction } from '../start/refuse-production';
import { findInDirectory } from './find-in-directory';
import { Issuer } from './issuer';
import { keepIssuerKey } from './issuer-key';
import { answerForIssuer } from './issuer-routes';
import { namesOption } from './names-option';
import { nameOf, OwnNames } from './own-names';
import { readCast } from './personas';

interface Options {
  readonly port: string;
  readonly host: string;
  readonly url: string;
  readonly key: string;
  readonly directory: string;
  readonly names: readonly string[];
}

export const issuerCommand = new Command('issuer')
  .description('sign tokens for the personas of the demo company (never in production)')
  .option('--port <number>', 'where to listen', '3004')
  .option('--host <address>', 'the address to listen on', '127.0.0.1')
  .option('--url <url>', 'the `iss` of its tokens: where people reach it', 'http://localhost:3000')
  .option('--key <file>', 'its private key; made if it is not there', 'issuer-key.json')
  .option('--directory <url>', 'where the directory answers', 'http://127.0.0.1:3001')
  .addOption(namesOption())
  .action(serve);

async function serve({ port, host, url, key, directory, names }: Options): Promise<void> {
  refuseProduction();
  const cast = readCast(`${projectRoot()}/data/demo/personas.yaml`);
  const issuer: Issuer = new Issuer({
    url,
    audience: 'sambung',
    key: await keepIssuerKey(key),
    cast,
    findEmployee: (nik) => findInDirectory(directory, issuer, cast.workspace, nik),
  });
  const own = new OwnNames([...names, nameOf(url) ?? 'localhost']);
  const server = createServer((request, response) => {
    void answerForIssuer(issuer, own, request, response).then((answered) => {
      const instance = request.url ?? '/';
      if (!answered)
        sendProblem(response, {
          status: 404,
          code: 'route.not-found',
          detail: 'The issuer has no such address.',
          instance,
        });
    });
  });
  server.listen(Number(port), host, () => {
    console.log(`The demo issuer answers at http://${host}:${port}`);
  });
  process.once('SIGTERM', () => process.exit(0)).once('SIGINT', () => process.exit(0));
}

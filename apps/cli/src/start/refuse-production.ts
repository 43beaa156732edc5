import { CannotStart } from './cannot-start';

/** The demo issuer gives everybody a token who asks. */
export function refuseProduction(environment: NodeJS.ProcessEnv = process.env): void {
  if (environment['NODE_ENV'] !== 'production') return;
  throw new CannotStart(
    'The demo issuer signs tokens without a password, so it does not run with NODE_ENV=production. Configure your own issuer (docs/RUNNING.md).',
  );
}

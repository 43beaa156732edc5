import { CannotStart } from '../../start/cannot-start';
import type { Instances } from '../instances';
import { readOidc } from './read-oidc';
import { SignIn } from './sign-in';
import { SignInProblem } from './sign-in.errors';

/**
 * As the environment has it; undefined where it says nothing of a provider. One that does not answer now is said so and holds nothing up: people cannot sign
 * in until it does, and whoever has signed in works on. Throws CannotStart.
 */
export async function prepareSignIn(
  instances: Instances,
  publicUrl: string | undefined,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<SignIn | undefined> {
  const settings = readOidc(environment, publicUrl);
  if (!settings) return undefined;
  if (instances.of('issuer').length > 0)
    throw new CannotStart('--issuer (the demo’s, at which anybody may be anybody) and OIDC_ISSUER exclude each other.');
  const audience = environment['JWT_AUDIENCE'] || 'sambung';
  const signIn = await SignIn.prepare({ settings, publicUrl: publicUrl ?? '', audience, instances, onProblem: log });
  void signIn.tryProvider().catch((problem: unknown) => {
    if (problem instanceof SignInProblem) log(problem, 'at the start');
  });
  return signIn;
}

/** One line of JSON, as the services write them. */
function log({ code, told }: SignInProblem, requestId: string): void {
  const line = { level: 'warn', time: new Date().toISOString(), msg: 'Nobody was signed in', code, told, requestId };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

import { CannotStart } from '../../start/cannot-start';
import { OidcEnvironment, type OidcSettings } from './oidc.environment';

/** As a service ends that cannot use its environment. */
class BadOidcSettings extends CannotStart {
  override readonly exitCode = 2;
}

/**
 * How people sign in with the company's identity provider; undefined where no `OIDC_` variable is set. Throws with one sentence for each variable that
 * cannot be used; values are never repeated, they may be secret.
 */
export function readOidc(environment: NodeJS.ProcessEnv, publicUrl: string | undefined): OidcSettings | undefined {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => name.startsWith('OIDC_') && value !== ''),
  );
  if (Object.keys(given).length === 0) return undefined;
  const read = OidcEnvironment.safeParse(given);
  const problems = (read.error?.issues ?? []).map(({ path, message }) => {
    const name = String(path[0]);
    return given[name] === undefined ? `${name} is not set.` : `${name} is not usable: ${message}.`;
  });
  if (!isOrigin(publicUrl))
    problems.push('--public-url (PUBLIC_URL) must be the origin that people reach, such as https://sambung.toko.id.');
  if (!read.success || problems.length > 0) throw new BadOidcSettings(problems.join('\n'));
  return read.data;
}

function isOrigin(text: string | undefined): boolean {
  if (text === undefined || !URL.canParse(text)) return false;
  const { protocol, pathname, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === '/' && search === '' && hash === '';
}

import { WorkspaceId } from '@sambung/contracts';
import { z } from 'zod';

const SCOPES = 'openid profile email';
const LEAST_SECRET = 32;
/** Anybody may have an account there, and signing out of ours does not sign out there. */
export const GOOGLE = 'https://accounts.google.com';

/** By which name in the directory somebody of the provider is found; as SCIM calls it. */
const PersonIs = z.enum(['userName', 'externalId', 'employeeNumber']);
export type PersonIs = z.infer<typeof PersonIs>;

const minutes = z.coerce.number({ error: 'must be a whole number from 5 to 1440' }).int().min(5).max(1_440);

/** What the ingress reads to sign people in with the company's identity provider. */
export const OidcEnvironment = z.object({
  OIDC_ISSUER: z
    .url({ error: 'must be the address of the provider', abort: true })
    .refine(isSafe, {
      error: 'must begin with https:// (http:// on this machine alone)',
    })
    .refine(isOneTenant, {
      error: 'must name one tenant: of /common, /organizations and /consumers anybody is believed',
    }),
  OIDC_CLIENT_ID: z.string().min(1),
  /** None: a public client, which PKCE alone protects. */
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** How the secret is sent: in the body, or as HTTP Basic. */
  OIDC_CLIENT_AUTH: z.enum(['post', 'basic'], { error: 'must be post or basic' }).default('post'),
  OIDC_SCOPES: z
    .string()
    .refine((text) => text.split(' ').includes('openid'), { error: 'must hold openid' })
    .default(SCOPES),
  /** As the button calls it: “Toko Sejahtera”. */
  OIDC_NAME: z.string().min(1).max(60).optional(),
  /** The one workspace whose people this provider knows. */
  OIDC_WORKSPACE: WorkspaceId,
  OIDC_PERSON_CLAIM: z.string().min(1).default('email'),
  OIDC_PERSON_IS: PersonIs.default('userName'),
  /** What everybody let in must have, such as `hd=toko.id`: some providers know people of other companies, too. */
  OIDC_REQUIRED_CLAIM: z
    .string()
    .regex(/^[^=]+=.+$/, { error: 'must be a claim and its value, such as hd=toko.id' })
    .optional(),
  /** Whether hr and administrators of the provider may be nobody in the directory: until the first people are there, or always. */
  OIDC_WITHOUT_RECORD: z.enum(['first', 'always'], { error: 'must be first or always' }).default('first'),
  OIDC_ROLES_CLAIM: z.string().min(1).default('roles'),
  /** Signs sessions. Several, comma-separated: the first signs, all are believed. */
  OIDC_SESSION_SECRET: z
    .string()
    .transform((text) => text.split(',').map((each) => each.trim()))
    .refine((all) => all.every((each) => each.length >= LEAST_SECRET), {
      error: `must have at least ${LEAST_SECRET} random characters (openssl rand -base64 32)`,
    }),
  /** A working day: nobody signs in again at lunch. */
  OIDC_SESSION_MINUTES: minutes.default(600),
});
export type OidcSettings = z.infer<typeof OidcEnvironment>;

function isSafe(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname));
}

function isOneTenant(address: string): boolean {
  return !/^\/(common|organizations|consumers)(\/|$)/i.test(new URL(address).pathname);
}

import type { Principal } from '@sambung/platform';

/** The id of the integration’s key that asks; undefined: a person, or a device. */
export const apiKeyOf = ({ kind, name }: Pick<Principal, 'kind' | 'name'>): string | undefined =>
  kind === 'api-key' ? name.split(':')[1] : undefined;

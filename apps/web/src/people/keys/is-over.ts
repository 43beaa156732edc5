import type { ApiKey } from '../../api/views';

/** Whether it opens nothing any more: revoked, or past its day. */
export const isOver = ({ revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>): boolean =>
  revokedAt !== null || (expiresAt !== null && Date.parse(expiresAt) <= Date.now());

import type { Target } from '../services';

/** Which service answers a path; undefined: none does. Metrics and health stay inside. */
export function serviceFor(path: string): Target | undefined {
  if (path.startsWith('/auth/') || path === '/.well-known/openid-configuration') return 'issuer';
  if (path.startsWith('/scim/')) return 'directory';
  if (!path.startsWith('/v1/')) return undefined;
  const parts = path.split('/').slice(2);
  if (parts[0] === 'routing') return 'routing';
  if (FRONT_DESK.has(parts[0] ?? '')) return 'front-desk';
  return parts[0] === 'employees' && parts[2] === 'engagements' ? 'front-desk' : 'directory';
}

const FRONT_DESK = new Set([
  'handoffs',
  'assists',
  'desk',
  'presence',
  'events',
  'contacts',
  'offers',
  'leases',
  'fill-ins',
  'reports',
  'floor',
  'first-handoff',
]);

/** The separate processes behind the ingress, with the port that each prefers. */
export const SERVICES = [
  { name: 'directory', port: 3001 },
  { name: 'front-desk', port: 3002 },
  { name: 'routing', port: 3003 },
] as const;

export type ServiceName = (typeof SERVICES)[number]['name'];
/** Whatever the ingress puts requests through to. */
export type Target = ServiceName | 'issuer';
export const SERVICE_NAMES = SERVICES.map(({ name }) => name);

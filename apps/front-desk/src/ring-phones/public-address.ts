import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** Everything that is not somebody’s on the internet (IANA’s special-purpose registries), and what stands for it in IPv6. */
const NOT_PUBLIC = new BlockList();
for (const [network, prefix] of [
  ...[['0.0.0.0', 8] as const, ['10.0.0.0', 8] as const, ['100.64.0.0', 10] as const, ['127.0.0.0', 8] as const],
  ...[
    ['169.254.0.0', 16] as const,
    ['172.16.0.0', 12] as const,
    ['192.0.0.0', 24] as const,
    ['192.0.2.0', 24] as const,
  ],
  ...[['192.88.99.0', 24] as const, ['192.168.0.0', 16] as const, ['198.18.0.0', 15] as const],
  ...[['198.51.100.0', 24] as const, ['203.0.113.0', 24] as const, ['224.0.0.0', 3] as const],
])
  NOT_PUBLIC.addSubnet(network, prefix, 'ipv4');
/** Of IPv6 only this is given out; of it these are not. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23] as const,
  ['2001:db8::', 32] as const,
  ['2002::', 16] as const,
  ['3fff::', 20] as const,
])
  NOT_PUBLIC.addSubnet(network, prefix, 'ipv6');

/** Whether an address is one of the internet, and not of this machine, this network, or somebody’s cloud beside it. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !NOT_PUBLIC.check(address, 'ipv4');
  return family === 6 && GLOBAL.check(address, 'ipv6') && !NOT_PUBLIC.check(address, 'ipv6');
}

/** Whether something may be sent there at all, as far as the address says: https, its usual port, no name and password in it, and a host that is not written as a private address. */
export function mayBePushedTo(endpoint: string): boolean {
  const { protocol, port, username, password, hostname } = new URL(endpoint);
  const host = hostname.replace(/^\[|\]$/g, '');
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  if (isIP(host) !== 0) return isPublic(host);
  return host.includes('.') && !/\.(local|localhost|internal|home\.arpa)\.?$/i.test(host);
}

type Answer = (error: NodeJS.ErrnoException | null, found: string | LookupAddress[], family?: number) => void;

/**
 * Looks a host up for a connection, and gives only addresses of the internet: what is connected to is what was looked at, also of a name that answers
 * differently each time.
 */
export function lookUpPublic(hostname: string, options: LookupOptions, answer: Answer): void {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    if (error) {
      answer(error, '');
      return;
    }
    const [first, ...others] = found.filter(({ address }) => isPublic(address));
    if (!first) answer(new Error(`${hostname} is not on the internet`), '');
    else if (options.all) answer(null, [first, ...others]);
    else answer(null, first.address, first.family);
  });
}

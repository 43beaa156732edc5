import { isIPv4, isIPv6 } from 'node:net';

/**
 * Whom requests from an address are counted for: of IPv6 the network of the first 64 bits, for a single line has 2⁶⁴ addresses and would have as many
 * allowances; of IPv4 the address, however it is written.
 */
export function networkOf(ip: string): string {
  const [plain = ''] = ip.split('%');
  if (!isIPv6(plain)) return plain;
  const mapped = /^::ffff:([\d.]+)$/i.exec(plain)?.[1];
  if (mapped !== undefined && isIPv4(mapped)) return mapped;
  // An address that holds a dotted one ends in 32 bits of it: they are none of the first 64.
  const [head = '', tail] = plain.replace(/[\d.]+\.\d+$/, '0:0').split('::');
  const before = head === '' ? [] : head.split(':');
  const behind = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups = [...before, ...Array<string>(8 - before.length - behind.length).fill('0'), ...behind];
  return `${groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

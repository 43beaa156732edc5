import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Where requests come from when proxies of one's own stand before the origin: what these say of the hop before them is believed, and nothing of anybody else. */
export class Proxies {
  private readonly own = new BlockList();

  /** @param addresses IP addresses, or networks (`10.0.0.0/8`). Throws RangeError for anything else. */
  constructor(addresses: readonly string[] = []) {
    for (const address of addresses) this.add(address);
  }

  /** The address that the nearest proxy was asked from; undefined: the request came from nobody's proxy, or from nowhere that can be read. */
  clientOf({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string | undefined {
    const from = plain(socket.remoteAddress ?? '');
    if (isIP(from) === 0 || !this.own.check(from, familyOf(from))) return undefined;
    const said = plain(
      String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim() ?? '',
    );
    return isIP(said) === 0 ? undefined : said;
  }

  private add(text: string): void {
    const [address = '', bits] = text.split('/');
    if (isIP(address) === 0) throw new RangeError(`“${text}” is no IP address, and no network as in 10.0.0.0/8.`);
    if (bits === undefined) this.own.addAddress(address, familyOf(address));
    else this.own.addSubnet(address, Number(bits), familyOf(address));
  }
}

/** A socket for both families shows IPv4 so. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');
const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

import type { Channel, Connect, ConnectWay, ContactPoints } from '@sambung/contracts';

/** The ways that suit a channel, the best first; what is missing falls back to whatever else reaches the person. */
const WAYS: Record<Channel, readonly ConnectWay['by'][]> = {
  phone: ['extension', 'sip', 'phone', 'chat', 'email', 'counter'],
  counter: ['counter', 'extension', 'phone', 'sip', 'chat', 'email'],
  chat: ['chat', 'email', 'extension', 'sip', 'phone', 'counter'],
  email: ['email', 'chat', 'extension', 'sip', 'phone', 'counter'],
};

/** How a sender brings the contact to this receiver; null if the directory knows no way at all. */
export function howToConnect(channel: Channel, points: ContactPoints): Connect | null {
  const ways = WAYS[channel].flatMap((by) => (points[by] ? [{ by, to: points[by] }] : []));
  const [best, ...alternatives] = ways;
  return best ? { ...best, alternatives } : null;
}

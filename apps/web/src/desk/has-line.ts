import type { Handoff } from '../api/views';

/** A call or a chat, which can be cut off. */
export const hasLine = ({ channel }: Pick<Handoff, 'channel'>): boolean => channel === 'phone' || channel === 'chat';

import { api } from '../api/api';
import type { PresenceBody } from '../api/views';
import { useAsk } from './use-ask';

/** Says what I do. Said twice is as once. */
export const useSetPresence = () => useAsk((body: PresenceBody) => api.PUT('/v1/presence/me', { body }));

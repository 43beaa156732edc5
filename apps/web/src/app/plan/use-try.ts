import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/api';
import { planOf, type ReasonWish } from './reason-wish';

/** What a plan would do, without saving it: to those who wait for this reason, and to those of the last hours. */
export const useTry = (reasonId: string) =>
  useMutation({
    mutationFn: async (wish: ReasonWish) => {
      const { data } = await api.POST('/v1/routing/reasons/{id}/preview', {
        params: { path: { id: reasonId } },
        body: { plan: planOf(wish), priority: wish.priority, lookBackHours: wish.hours },
      });
      if (!data) throw new Error('A trial was answered without an outcome.');
      return data;
    },
  });

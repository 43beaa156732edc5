import { useQueryClient } from '@tanstack/react-query';
import { $api } from '../api/api';
import type { paths } from '../api/schema';

export type Devices = paths['/v1/employees/{id}/devices']['get']['responses'][200]['content']['application/json'];
export type Device = Devices['devices'][number];
export type NewCode = paths['/v1/employees/{id}/device-codes']['post']['responses'][201]['content']['application/json'];

/** While a code is open somebody stands beside the screen and waits for the phone to appear. */
const WAITING_MS = 2_000;

const at = (id: string) => ({ params: { path: { id } } });

export const useDevices = (id: string) =>
  $api.useQuery('get', '/v1/employees/{id}/devices', at(id), {
    refetchInterval: ({ state }) => (state.data?.openCode ? WAITING_MS : false),
  });

/** Makes a code, or signs a device out, and reads the list again. */
export function useChangeDevices(id: string) {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['get', '/v1/employees/{id}/devices'] });
  const making = $api.useMutation('post', '/v1/employees/{id}/device-codes', { onSuccess });
  const revoking = $api.useMutation('delete', '/v1/employees/{id}/devices/{deviceId}', { onSuccess });
  return {
    making,
    revoking,
    make: (newPin: boolean): void => {
      making.mutate({ ...at(id), body: { newPin } });
    },
    revoke: (deviceId: string): void => {
      revoking.mutate({ params: { path: { id, deviceId } } });
    },
  };
}

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { api } from '../../api/api';
import { Problem } from '../../api/problem';
import type { Rota } from '../../api/views';
import { type NotComingWish, useNotComing } from './use-not-coming';

const WISH: NotComingWish = { date: '2026-12-07', from: '09:00', who: ['sari'], absence: 'sick' };

/** Covers the day anew where the service answers so; what was asked of it, in order. */
async function asked(replan: () => Promise<unknown>, wish = WISH, absences: readonly object[] = []): Promise<string[]> {
  const heard: string[] = [];
  const hears =
    (method: string, answer: () => Promise<unknown>) =>
    (path: unknown): Promise<never> => {
      heard.push(`${method} ${String(path)}`);
      return answer() as Promise<never>;
    };
  const told = { data: { details: { absences } }, response: { headers: { get: () => '"1"' } } };
  jest.spyOn(api, 'POST').mockImplementation(hears('POST', replan));
  jest.spyOn(api, 'GET').mockImplementation(hears('GET', () => Promise.resolve(told)));
  jest.spyOn(api, 'PUT').mockImplementation(hears('PUT', () => Promise.resolve({})));
  const queries = new QueryClient();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useNotComing({ rotaId: 'r1' } as Rota), { wrapper });
  await result.current.taking.mutateAsync({ wish, proposal: 'as shown' }).catch(() => undefined);
  return heard;
}
const isSo = () => Promise.resolve({ data: { rota: {} } });
const isAnother = () => Promise.reject(new Problem(409, 'rota.replan-differs', '', undefined, {}));

describe('somebody who is not coming', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is noted as absent after the day was covered anew: what was shown was worked out without the absence', async () => {
    expect(await asked(isSo)).toEqual([
      'POST /v1/rotas/{id}/replan',
      'GET /v1/employees/{id}',
      'PUT /v1/employees/{id}/absences',
    ]);
  });

  it('is not noted where the change was refused: nothing is half done', async () => {
    expect(await asked(isAnother)).toEqual(['POST /v1/rotas/{id}/replan']);
  });

  it('is noted once, and not where one says not to', async () => {
    const noted = { from: '2026-12-01', until: null, kind: 'sick' };
    expect(await asked(isSo, WISH, [noted])).toEqual(['POST /v1/rotas/{id}/replan', 'GET /v1/employees/{id}']);
    expect(await asked(isSo, { ...WISH, absence: null })).toEqual(['POST /v1/rotas/{id}/replan']);
  });
});

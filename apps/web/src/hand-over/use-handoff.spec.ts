import { QueryClient } from '@tanstack/react-query';
import type { Handoff } from '../api/views';
import { tellList } from './use-handoff';

const LIST = ['get', '/v1/handoffs', { params: { query: { mine: 'true', limit: 8 } } }];
const handoff = (handoffId: string, state: Handoff['state'], serverTime: string) =>
  ({ handoffId, state, serverTime }) as Handoff;

describe('my handovers beside a handoff', () => {
  it('say of it what the page has read since, and keep what they have read later themselves', () => {
    const queries = new QueryClient();
    const other = handoff('other', 'queued', '2026-11-23T05:00:00.000Z');
    queries.setQueryData(LIST, { handoffs: [other, handoff('this', 'offered', '2026-11-23T05:00:00.000Z')] });
    const states = () => queries.getQueryData<{ handoffs: Handoff[] }>(LIST)?.handoffs.map(({ state }) => state);

    tellList(queries, handoff('this', 'connected', '2026-11-23T05:00:02.000Z'));
    expect(states()).toEqual(['queued', 'connected']);
    tellList(queries, handoff('this', 'assigned', '2026-11-23T05:00:01.000Z'));
    expect(states()).toEqual(['queued', 'connected']);
  });

  it('are not begun by it', () => {
    const queries = new QueryClient();
    tellList(queries, handoff('this', 'connected', '2026-11-23T05:00:02.000Z'));
    expect(queries.getQueryData(LIST)).toBeUndefined();
  });
});

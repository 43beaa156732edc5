import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { api } from '../api/api';
import { Problem } from '../api/problem';
import type { Desk, Handoff } from '../api/views';
import { knownAlready, showInApp } from '../app/show-in-app';
import { bring } from '../language/languages';
import { DESK_MESSAGES } from './desk.messages';
import { Finish } from './finish';
import { Notes } from './notes';
import { WrapUp } from './notices';

bring(DESK_MESSAGES);

const handoff = {
  ...{ handoffId: 'h1', state: 'connected', channel: 'phone', reason: { name: { id: 'Beli', en: 'Wants to buy' } } },
  contact: { kind: 'customer', name: 'Dewi', number: null, note: 'Rice', erasedAt: null },
} as unknown as Handoff;
const note = () => screen.getByRole('textbox', { name: 'Note' });

/** Everything that is asked of the server, in order. */
function asked(refusal?: Error): unknown[] {
  const all: unknown[] = [];
  jest.spyOn(api, 'PUT').mockImplementation((path: string, { body }: { body: unknown }) => {
    all.push([path.split('/').at(-1), body]);
    return (refusal ? Promise.reject(refusal) : Promise.resolve({ data: handoff })) as never;
  });
  jest.spyOn(api, 'POST').mockImplementation((path: string) => {
    all.push(path.split('/').at(-1));
    return Promise.resolve({ data: {} }) as never;
  });
  return all;
}

function Both() {
  return (
    <>
      <Finish handoff={handoff} />
      <Notes handoff={handoff} />
    </>
  );
}

describe('a note that stands in the box', () => {
  afterEach(() => {
    jest.restoreAllMocks();
    sessionStorage.clear();
  });

  it('goes along when the conversation is completed, and nothing that was not touched', async () => {
    const all = asked();
    showInApp(Both, knownAlready());
    await userEvent.type(await screen.findByRole('textbox', { name: 'Note' }), ', ten sacks');
    await userEvent.click(screen.getByRole('button', { name: 'Done: helped' }));
    await waitFor(() => {
      expect(all).toEqual([['contact', { note: 'Rice, ten sacks' }], 'complete']);
    });
  });

  it('still stands there when it is refused, and the conversation goes on', async () => {
    const all = asked(new Problem(409, 'contact.erased', 'Forgotten.', undefined, {}));
    showInApp(Both, knownAlready());
    await userEvent.type(await screen.findByRole('textbox', { name: 'Note' }), '!');
    await userEvent.click(screen.getByRole('button', { name: 'Done: helped' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect([all.length, (note() as HTMLTextAreaElement).value]).toEqual([1, 'Rice!']);
    cleanup();
  });

  it('can be written until the time for notes is over, and is kept then', async () => {
    const all = asked();
    jest.spyOn(api, 'GET').mockResolvedValue({ data: handoff });
    sessionStorage.setItem('sambung.last-with-me', 'h1');
    const presence = { wrapUpUntil: new Date(Date.now() + 60_000).toISOString() };
    const queries = knownAlready();
    queries.setQueryData(['get', '/v1/handoffs/{handoffId}', { params: { path: { handoffId: 'h1' } } }], handoff);
    showInApp(() => <WrapUp desk={{ presence, conversations: [] } as unknown as Desk} clock={Date.now} />, queries);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Note' }), ', paid');
    cleanup();
    expect(all).toEqual([['contact', { note: 'Rice, paid' }]]);
  });
});

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { api } from '../api/api';
import type { Handoff, Reason } from '../api/views';
import { knownAlready, showInApp } from '../app/show-in-app';
import { bring } from '../language/languages';
import { DESK_MESSAGES } from './desk.messages';
import { PassOn } from './pass-on';

bring(DESK_MESSAGES);

const reason = (key: string, id: string, en: string) => ({ reasonId: `r-${key}`, key, name: { id, en } }) as Reason;
const REASONS = [
  reason('buy', 'Ingin membeli', 'Wants to buy'),
  reason('open', 'Jam buka', 'Opening hours'),
  reason('invoice', 'Faktur salah', 'Dispute an invoice'),
  reason('tax', 'Faktur pajak', 'Tax invoice'),
];
/** Which reasons words mean, as the directory has it. */
const MEANT: Readonly<Record<string, string[]>> = { 'the amount is wrong': ['invoice'], npwp: ['tax'] };

const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

/** Of somebody who wants to buy, and has told this; what was passed on since. */
async function show(note: string | null): Promise<unknown[]> {
  const passed: unknown[] = [];
  const queries = knownAlready();
  queries.setQueryData(['get', '/v1/reasons', {}], { reasons: REASONS });
  for (const [q, keys] of Object.entries(MEANT))
    queries.setQueryData(['get', '/v1/who-handles', { params: { query: { q, limit: 6 } } }], {
      matters: keys.map((key) => ({ kind: 'reason', key })),
    });
  jest.spyOn(api, 'POST').mockImplementation((_: unknown, asked: { body: unknown }) => {
    passed.push(asked.body);
    return Promise.resolve({ data: {} }) as never;
  });
  const handoff = { handoffId: 'h1', reason: { reasonId: 'r-buy' }, contact: { note } } as unknown as Handoff;
  showInApp(() => <PassOn handoff={handoff} />, queries);
  await userEvent.click(await screen.findByRole('button', { name: 'They want something else' }));
  await screen.findByRole('option', { name: 'Tax invoice' });
  return passed;
}

describe('passing on whoever wants something else', () => {
  it('begins with what they have told, never with what it was', async () => {
    await show('the amount is wrong');
    expect(options()).toEqual(['Dispute an invoice', 'Opening hours', 'Tax invoice']);
  });

  it('finds it by its name in either language while one types, and takes it with Enter', async () => {
    const passed = await show(null);
    await userEvent.keyboard('faktur p');
    await waitFor(() => {
      expect(options()).toEqual(['Tax invoice']);
    });
    await userEvent.keyboard('{Enter}');
    await waitFor(() => {
      expect(passed).toEqual([{ reasonId: 'r-tax' }]);
    });
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('finds it by what the words mean, and takes nothing with Escape', async () => {
    const passed = await show(null);
    await userEvent.keyboard('npwp');
    await waitFor(() => {
      expect(options()).toEqual(['Tax invoice']);
    });
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement?.textContent).toBe('They want something else');
    expect(passed).toEqual([]);
  });
});

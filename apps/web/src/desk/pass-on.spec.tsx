import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { api } from '../api/api';
import type { Colleague, Handoff, Reason } from '../api/views';
import { Problem } from '../api/problem';
import { knownAlready, showInApp } from '../app/show-in-app';
import { bring } from '../language/languages';
import { DESK_MESSAGES } from './desk.messages';
import { PassOn } from './pass-on';
// Fetched with the first click, and the words of a refusal with it: here before, so that no test waits for them.
import './pass-on-to';
import '../look/refusals/refusal';

bring(DESK_MESSAGES);
// It waits for what certainly comes, and a busy machine is slow to draw.
configure({ asyncUtilTimeout: 60_000 });

const reason = (key: string, id: string, en: string) => ({ reasonId: `r-${key}`, key, name: { id, en } }) as Reason;
const REASONS = [
  reason('buy', 'Ingin membeli', 'Wants to buy'),
  reason('open', 'Jam buka', 'Opening hours'),
  reason('invoice', 'Faktur salah', 'Dispute an invoice'),
  reason('tax', 'Faktur pajak', 'Tax invoice'),
];
/** Which reasons words mean, as the directory has it. */
const MEANT: Readonly<Record<string, string[]>> = { 'the amount is wrong': ['invoice'], npwp: ['tax'] };
const person = (name: string, available: boolean): Colleague =>
  ({
    ...{ employeeId: name.toLowerCase(), name, available, site: null, team: null },
    roles: [{ role: 'r', office: 'front', name: { id: 'Kasir', en: 'Cashier' } }],
  }) as unknown as Colleague;
/** Adi has handed them over, and Sari has them. */
const PEOPLE = [person('Sari', false), person('Salma', true), person('Saskia', false), person('Adi', true)];
/** Whom the directory finds. */
const CALLED: Readonly<Record<string, Colleague[]>> = { sa: PEOPLE };

const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

/** Of somebody who wants to buy, and has told this; what was passed on since. */
async function show(note: string | null): Promise<unknown[]> {
  const passed: unknown[] = [];
  const queries = knownAlready();
  queries.setQueryData(['get', '/v1/reasons', {}], { reasons: REASONS });
  const duty = { kind: 'duty', key: 'payroll', name: { id: 'Gaji', en: 'Payroll' }, people: PEOPLE };
  for (const q of [...Object.keys(MEANT), 'sa', 'payroll']) {
    const about = { params: { query: { q, limit: 6 } } };
    const reasons = (MEANT[q] ?? []).map((key) => ({ kind: 'reason', key }));
    queries.setQueryData(['get', '/v1/who-handles', about], { matters: q === 'payroll' ? [duty] : reasons });
    queries.setQueryData(['get', '/v1/employees', about], { employees: CALLED[q] ?? [] });
  }
  jest.spyOn(api, 'POST').mockImplementation((_: unknown, asked: { body: unknown }) => {
    passed.push(asked.body);
    return Promise.resolve({ data: {} }) as never;
  });
  const handoff = {
    ...{ handoffId: 'h1', reason: { reasonId: 'r-buy' }, contact: { note } },
    ...{ sender: { employeeId: 'adi' }, holder: { employeeId: 'adi' }, receiver: { employeeId: 'sari' } },
  } as unknown as Handoff;
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
      expect(passed).toEqual([{ reasonKey: 'tax' }]);
    });
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('finds people by name, says who is free, and passes on to the one who is chosen', async () => {
    const passed = await show('the amount is wrong');
    await userEvent.keyboard('sa');
    // Neither whoever has them nor whoever handed them over.
    await waitFor(() => {
      expect(options()).toEqual(['Dispute an invoice', 'SalmaCashierfree now', 'SaskiaCashiernot just now']);
    });
    await userEvent.click(screen.getByRole('option', { name: /Saskia/ }));
    await waitFor(() => {
      expect(passed).toEqual([{ namedEmployeeId: 'saskia' }]);
    });
  });

  it('finds whoever does something by what it is called', async () => {
    const passed = await show(null);
    await userEvent.keyboard('payroll');
    await userEvent.click(await screen.findByRole('option', { name: /Salma/ }));
    await waitFor(() => {
      expect(passed).toEqual([{ namedEmployeeId: 'salma' }]);
    });
  });

  it('asks again where no answer came, by the same key: whoever passed them on has no part in it by then', async () => {
    await show(null);
    const keys: unknown[] = [];
    jest.spyOn(api, 'POST').mockImplementation((_: unknown, { headers }: { headers: Record<string, string> }) => {
      keys.push(headers['idempotency-key']);
      return (keys.length === 1 ? Promise.reject(new TypeError('no answer')) : Promise.resolve({ data: {} })) as never;
    });
    await userEvent.keyboard('sa');
    await userEvent.click(await screen.findByRole('option', { name: /Salma/ }));
    await waitFor(() => {
      expect(keys).toHaveLength(2);
    });
    expect(keys[1]).toBe(keys[0]);
    expect(keys[0]).toEqual(expect.stringMatching(/^[0-9a-f]{32}$/));
  });

  it('says why somebody cannot be passed on to', async () => {
    await show(null);
    const refused = new Problem(409, 'handoff.pass-on-not-possible', 'why', undefined, {});
    jest.spyOn(api, 'POST').mockRejectedValue(refused);
    await userEvent.keyboard('sa');
    await userEvent.click(await screen.findByRole('option', { name: /Salma/ }));
    expect(await screen.findByText(/has had them already/)).toBeTruthy();
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

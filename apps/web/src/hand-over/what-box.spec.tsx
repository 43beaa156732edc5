import { MantineProvider } from '@mantine/core';
import { onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { Reason } from '../api/views';
import { LanguageProvider } from '../language/language-provider';
import { SESSION } from '../session/session';
import type { Choice } from '../app/choice';
import type { Contact } from './contact-in';
import { WhatBox } from './what-box';

// A click takes more than the second that is usual, on a busy machine.
configure({ asyncUtilTimeout: 60_000 });

const reason = (key: string, id: string, en: string) => ({ key, name: { id, en }, shortAnswer: null }) as Reason;
const reasons = [reason('buy', 'Ingin membeli', 'Wants to buy'), reason('unclear', 'Belum jelas', 'Unclear')];
const box = () => screen.getByRole<HTMLInputElement>('combobox');

interface Shown {
  readonly chosen: () => Choice | null;
  readonly words: () => string | undefined;
  readonly contact: () => Contact | undefined;
  readonly submitted: () => boolean;
  readonly queries: QueryClient;
}

/** The box where the services have told the reasons (or not yet), and answer nothing else. */
function show(told: readonly Reason[] | null = reasons): Shown {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queries.setQueryData(SESSION, { signedIn: true });
  if (told) queries.setQueryData(['get', '/v1/reasons', {}], { reasons: told });
  let [now, along, sent] = [null as Choice | null, undefined as string | undefined, false];
  let contact: Contact | undefined;
  function Form() {
    const [choice, setChoice] = useState<Choice | null>(null);
    now = choice;
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sent = true;
        }}
      >
        <WhatBox
          choice={choice}
          onChoose={(to, note) => {
            setChoice(to);
            along = note;
          }}
          onContact={(to) => {
            contact = to;
          }}
          missing={false}
        />
      </form>
    );
  }
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <Form />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>,
  );
  return { chosen: () => now, words: () => along, contact: () => contact, submitted: () => sent, queries };
}

/** What the services answer about these words, in the end. */
function found(queries: QueryClient, q: string, matters: readonly object[]): void {
  const about = { params: { query: { q, limit: 6 } } };
  act(() => {
    queries.setQueryData(['get', '/v1/who-handles', about], { matters });
    queries.setQueryData(['get', '/v1/employees', about], { employees: [] });
  });
}

/** Everything that any service has been asked. */
const asked = (queries: QueryClient): string =>
  JSON.stringify(
    queries
      .getQueryCache()
      .getAll()
      .filter(({ state, observers }) => observers.length > 0 || state.fetchStatus !== 'idle')
      .map(({ queryKey }) => queryKey),
  );

describe('the box', () => {
  // Off line no service answers.
  afterEach(() => {
    onlineManager.setOnline(true);
  });

  it('takes the first line that fits with Enter, and sends nothing by it', async () => {
    const { chosen, submitted } = show();
    await userEvent.type(box(), 'buy{Enter}');
    expect(chosen()).toMatchObject({ kind: 'reason', key: 'buy' });
    expect(box().value).toBe('Wants to buy');
    expect(submitted()).toBe(false);
  });

  it('is walked through with the arrows, and left with Escape', async () => {
    const { chosen } = show();
    await userEvent.click(box());
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(chosen()).toMatchObject({ key: 'unclear' });
    await userEvent.keyboard('{ArrowDown}');
    expect(box().getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('Unclear');
    await userEvent.keyboard('{Escape}');
    expect(box().getAttribute('aria-expanded')).toBe('false');
  });

  it('keeps what was chosen when somebody types and goes on without choosing', async () => {
    const { chosen } = show();
    await userEvent.type(box(), 'buy{Enter}');
    await userEvent.clear(box());
    await userEvent.type(box(), 'tax');
    await userEvent.tab();
    expect(box().value).toBe('Wants to buy');
    expect(chosen()).toMatchObject({ key: 'buy' });
  });

  it('says that words mean nothing here, and takes them along with “unclear”', async () => {
    const { chosen, words, queries } = show();
    await userEvent.type(box(), 'qqq');
    // Nobody answers: it is not known.
    expect(await screen.findByRole('option', { name: 'Unclear' })).toBeTruthy();
    expect(screen.queryByText(/“qqq”/)).toBeNull();
    found(queries, 'qqq', []);
    await screen.findByText(/“qqq”/);
    await userEvent.keyboard('{Enter}');
    expect([chosen(), words()]).toMatchObject([{ key: 'unclear' }, 'qqq']);
    await userEvent.clear(box());
    await userEvent.type(box(), 'buy{Enter}');
    expect(words()).toBeUndefined();
  });

  it('takes a telephone number out of the words with Enter: nobody is asked about it, and no note holds it', async () => {
    const { chosen, words, contact, submitted, queries } = show();
    await userEvent.type(box(), 'qqq 0812-3456-7890');
    await screen.findByRole('option', { name: /^0812-3456-7890 is a telephone number/ });
    await userEvent.keyboard('{Enter}');
    expect([contact(), chosen(), submitted()]).toEqual([{ kind: 'number', written: '0812-3456-7890' }, null, false]);
    expect(box().value).toBe('qqq');
    // Asked once the pause between two keys is over.
    await waitFor(() => {
      expect(asked(queries)).toContain('"qqq"');
    });
    found(queries, 'qqq', []);
    await screen.findByText(/“qqq”/);
    await userEvent.keyboard('{Enter}');
    expect([chosen(), words()]).toMatchObject([{ key: 'unclear' }, 'qqq']);
    expect(asked(queries)).not.toMatch(/0?812|7890/);
  });

  it('keeps a number that was typed beside what is chosen, and an address', async () => {
    const { chosen, contact } = show();
    await userEvent.type(box(), 'buy ani@toko.co.id');
    await userEvent.click(await screen.findByRole('option', { name: 'Wants to buy' }));
    expect([chosen(), contact()]).toMatchObject([{ key: 'buy' }, { kind: 'email', written: 'ani@toko.co.id' }]);
  });

  it('is silent until the reasons are there', async () => {
    onlineManager.setOnline(false);
    const { queries } = show(null);
    await userEvent.click(box());
    const list = screen.getByRole('listbox');
    expect([list.textContent, list.closest('[data-hidden]')]).toEqual(['', expect.anything()]);
    act(() => {
      queries.setQueryData(['get', '/v1/reasons', {}], { reasons });
    });
    expect(await screen.findByRole('option', { name: 'Unclear' })).toBeTruthy();
    expect(list.closest('[data-hidden]')).toBeNull();
  });

  it('takes what is found in the end where Enter was pressed before, and sends nothing by it', async () => {
    onlineManager.setOnline(false);
    const { chosen, words: along, submitted, queries } = show();
    await userEvent.type(box(), 'tidak jelas{Enter}');
    expect([chosen(), submitted()]).toEqual([null, false]);
    found(queries, 'tidak jelas', [{ ...reasons[1], kind: 'reason', people: [] }]);
    expect(await screen.findByDisplayValue('Unclear')).toBeTruthy();
    expect([chosen(), along(), submitted()]).toMatchObject([{ key: 'unclear' }, undefined, false]);
  });

  it('chooses nothing by itself where words mean nothing', async () => {
    onlineManager.setOnline(false);
    const { chosen, submitted, queries } = show();
    await userEvent.type(box(), 'qqq{Enter}');
    found(queries, 'qqq', []);
    await screen.findByText(/“qqq”/);
    expect([chosen(), submitted()]).toEqual([null, false]);
  });
});

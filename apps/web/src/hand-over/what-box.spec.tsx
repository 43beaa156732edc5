import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { Reason } from '../api/views';
import { LanguageProvider } from '../language/language-provider';
import { SESSION } from '../session/session';
import type { Choice } from './choice';
import { WhatBox } from './what-box';

const reason = (key: string, id: string, en: string) => ({ key, name: { id, en }, shortAnswer: null }) as Reason;
const reasons = [reason('buy', 'Ingin membeli', 'Wants to buy'), reason('unclear', 'Belum jelas', 'Unclear')];
const box = () => screen.getByRole<HTMLInputElement>('combobox');

/** The box where the services have told the reasons, and answer nothing else. */
function show(): {
  readonly chosen: () => Choice | null;
  readonly words: () => string | undefined;
  readonly submitted: () => boolean;
} {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queries.setQueryData(SESSION, { signedIn: true });
  queries.setQueryData(['get', '/v1/reasons', {}], { reasons });
  let [now, words, sent] = [null as Choice | null, undefined as string | undefined, false];
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
          onChoose={(to, along) => {
            setChoice(to);
            words = along;
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
  return { chosen: () => now, words: () => words, submitted: () => sent };
}

describe('the box', () => {
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
    const { chosen, words } = show();
    await userEvent.type(box(), 'qqq');
    await screen.findByText(/“qqq”/);
    await userEvent.keyboard('{Enter}');
    expect([chosen(), words()]).toMatchObject([{ key: 'unclear' }, 'qqq']);
    await userEvent.clear(box());
    await userEvent.type(box(), 'buy{Enter}');
    expect(words()).toBeUndefined();
  });
});

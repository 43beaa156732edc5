import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { LanguageProvider } from '../language/language-provider';
import { ConnectionNote } from './connection-note';
import { keepFallback } from './fallback-number';
import { queries as ours } from './queries';
import { remember } from './remembered';
import { SESSION } from '../session/session';

/** The note where the server answers so to whoever asks who is signed in; how often it was asked, and what has been read. */
function show(answer: () => Promise<Partial<Response>>): { asked: jest.Mock; queries: QueryClient } {
  const asked = jest.fn(answer);
  window.fetch = asked as unknown as typeof fetch;
  remember('sambung.language', 'en');
  keepFallback({ number: 'Extension 110', site: 'Jakarta store' });
  // A machine without a network says so in any case.
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const queries = new QueryClient({ defaultOptions: ours.getDefaultOptions() });
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <ConnectionNote />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>,
  );
  return { asked, queries };
}

describe('the note about the connection', () => {
  it('believes the server that answers, whatever the machine says of its network', async () => {
    const { asked, queries } = show(() =>
      Promise.resolve({ ok: true, json: () => Promise.resolve({ signedIn: true }) }),
    );
    await waitFor(() => {
      expect(queries.getQueryData(SESSION)).toEqual({ signedIn: true });
    });
    fireEvent(window, new Event('offline'));
    await waitFor(() => {
      expect(asked.mock.calls.length).toBeGreaterThanOrEqual(2);
    });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says whom to call where no answer comes, with a number that a telephone dials', async () => {
    show(() => Promise.reject(new TypeError('Failed to fetch')));
    const number = await screen.findByRole('link', { name: 'Extension 110' }, { timeout: 20_000 });
    expect(number.getAttribute('href')).toBe('tel:110');
    expect(screen.getByRole('alert').textContent).toContain('No connection to Sambung');
  });
});

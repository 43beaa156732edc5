import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import type { Handoff } from '../api/views';
import { bring } from '../language/languages';
import { LanguageProvider } from '../language/language-provider';
import { SESSION } from '../session/session';
import { DESK_MESSAGES } from './desk.messages';
import { Known } from './known';

bring(DESK_MESSAGES);

const handoff = {
  contact: { kind: 'customer', name: null, note: null, number: null },
  ...{ named: null, site: null, requestedAt: '2026-11-23T04:00:00.000Z', reason: { shortAnswer: null } },
  sender: { employeeId: 'siti', name: 'Siti' },
  holder: { employeeId: 'sukarti', name: 'Sukarti' },
  tried: ['Budi', 'Gilang', 'Budi'].map((name) => ({ employee: { employeeId: name.toLowerCase(), name } })),
} as unknown as Handoff;

it('whoever is asked again reads that they were asked before, not that somebody of their name was; and who puts them through, and who sent them first', () => {
  const queries = new QueryClient();
  queries.setQueryData(SESSION, { signedIn: true, employeeId: 'budi' });
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <Known handoff={handoff} />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>,
  );
  expect(screen.getByText('Asked before').parentElement?.textContent).toBe('Asked beforeyou, Gilang');
  expect(screen.getByText('Handed over by').parentElement?.textContent).toBe('Handed over bySukarti');
  expect(screen.getByText('First handed over by').parentElement?.textContent).toBe('First handed over bySiti');
});

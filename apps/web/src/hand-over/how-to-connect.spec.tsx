import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import type { Handoff } from '../api/views';
import { LanguageProvider } from '../language/language-provider';
import { bring } from '../language/languages';
import { FOLLOW_MESSAGES } from './follow.messages';
import { HowToConnect } from './how-to-connect';

bring(FOLLOW_MESSAGES);

function show(connect: Handoff['connect'], comes: Handoff['comes'] = null): void {
  const handoff = { connect, comes, receiver: { employeeId: 'e1', name: 'Sari' } } as Handoff;
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <HowToConnect handoff={handoff} />
      </LanguageProvider>
    </MantineProvider>,
  );
}
const chat = (to: string): Handoff['connect'] => ({ by: 'chat', to, alternatives: [] });

describe('how to connect', () => {
  it('an extension is dialled with one tap, and other ways stand below it', () => {
    show({ by: 'extension', to: '204', alternatives: [{ by: 'email', to: 'sari@example.test' }] });
    expect(screen.getByRole('link', { name: '204' }).getAttribute('href')).toBe('tel:204');
    expect(screen.getByRole('link', { name: 'sari@example.test' }).getAttribute('href')).toBe(
      'mailto:sari@example.test',
    );
  });

  it('a chat is opened by its https address alone: whatever else a directory holds is shown, and leads nowhere', () => {
    show(chat('https://chat.example.test/sari'));
    expect(screen.getByRole('link').getAttribute('href')).toBe('https://chat.example.test/sari');
    screen.getByRole('link').remove();
    show(chat('javascript:alert(1)'));
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('javascript:alert(1)')).toBeTruthy();
  });

  it('says of somebody at a counter whether they are brought, or fetched and by whom', () => {
    const counter: Handoff['connect'] = {
      by: 'counter',
      to: 'Counter 3',
      alternatives: [{ by: 'extension', to: '204' }],
    };
    show(counter, 'brought');
    expect(screen.getByText(/Antar ke|Bring them to/)).toBeTruthy();
    cleanup();
    show(counter, 'fetched');
    expect(screen.getByText(/Sari (menjemput|comes here to fetch them)/)).toBeTruthy();
    expect(screen.queryByText(/Antar ke|Bring them to/)).toBeNull();
    expect(screen.getByRole('link', { name: '204' })).toBeTruthy();
    cleanup();
    show(null, 'fetched');
    expect(screen.getByText(/Sari (menjemput|comes here to fetch them)/)).toBeTruthy();
  });

  it('says so where the directory knows no way', () => {
    show(null);
    expect(screen.getByText(/Sari/)).toBeTruthy();
  });
});

import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import type { Handoff } from '../api/views';
import { LanguageProvider } from '../language/language-provider';
import { bring } from '../language/languages';
import { FOLLOW_MESSAGES } from './follow.messages';
import { HowToConnect } from './how-to-connect';

bring(FOLLOW_MESSAGES);

function show(connect: Handoff['connect']): void {
  const handoff = { connect, receiver: { employeeId: 'e1', name: 'Sari' } } as Handoff;
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

  it('says so where the directory knows no way', () => {
    show(null);
    expect(screen.getByText(/Sari/)).toBeTruthy();
  });
});

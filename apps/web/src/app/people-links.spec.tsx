import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SESSION } from '../session/session';
import { PeopleLinks } from './people-links';
import { knownAlready, showInApp } from './show-in-app';

// A class that is called as a method of texts is would be that method.
jest.mock('./frame.module.css', () => ({ __esModule: true, default: {} }));

/** The row of links as somebody with these roles has it, at a page. */
async function show(roles: readonly string[], path: string): Promise<void> {
  const queries = knownAlready();
  queries.setQueryData(SESSION, { signedIn: true, roles });
  showInApp(PeopleLinks, queries, path);
  await screen.findByRole('navigation', { name: 'Pages about people' });
}

const links = () => screen.getAllByRole('link').map(({ textContent }) => textContent);
const menus = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

describe('the links to pages about people', () => {
  it('stand in menus where there are many, which the keyboard opens, leaves, and chooses from', async () => {
    await show(['admin'], '/people/keys');
    expect(links()).toEqual(['Find somebody', 'Rota', 'Reasons', 'Policies']);
    expect(menus()).toEqual(['Skills and roles', 'For me', 'Data']);
    const person = userEvent.setup();
    screen.getByRole('button', { name: 'Data' }).focus();
    await person.keyboard('{Enter}');
    const menu = within(await screen.findByRole('dialog', { name: 'Data' }));
    expect(menu.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      ...['Import', 'Imports', 'Data coming in', 'API keys', 'Changes'],
    ]);
    expect(menu.getByRole('link', { name: 'API keys' }).getAttribute('aria-current')).toBe('page');
    await waitFor(() => {
      expect(document.activeElement?.textContent).toBe('Import');
    });
    await person.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Data');
    await person.keyboard('{Enter}');
    await waitFor(() => {
      expect(document.activeElement?.textContent).toBe('Import');
    });
    await person.keyboard('{Tab}{Tab}{Enter}');
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(screen.getByRole('button', { name: 'Data' }).dataset['here']).toBe('true');
  });

  it('stand by themselves where somebody may open one of a menu alone', async () => {
    await show(['back-office'], '/people');
    expect(links()).toEqual(['Find somebody', 'Roles', 'Policies', 'Changes']);
    expect(menus()).toEqual(['For me']);
    expect(screen.getByRole('link', { name: 'Find somebody' }).getAttribute('aria-current')).toBe('page');
  });

  it('say that one is below a page, as at the rules of a rota', async () => {
    await show(['manager'], '/people/rota/rules?team=1');
    expect(screen.getByRole('link', { name: 'Rota' }).getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('link', { name: 'Find somebody' }).getAttribute('aria-current')).toBeNull();
  });
});

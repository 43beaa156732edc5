import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { knownAlready, showInApp } from '../app/show-in-app';
import { Dialog } from './dialog';
import { leave } from './leaving';
import { useUnsaved } from './unsaved';

// A click takes more than the second that is usual, on a busy machine.
configure({ asyncUtilTimeout: 60_000 });

/** A form with one field, and what it is left by. */
function Form({ onLeave }: { readonly onLeave: () => void }) {
  const [said, say] = useState('');
  const unsaved = useUnsaved(said !== '');
  return (
    <>
      <input
        aria-label="Said"
        value={said}
        onChange={({ currentTarget }) => {
          say(currentTarget.value);
        }}
      />
      <button
        onClick={() => {
          unsaved.leave(onLeave);
        }}
      >
        Leave
      </button>
      <button
        onClick={() => {
          unsaved.saved();
          onLeave();
        }}
      >
        Save
      </button>
      {unsaved.question}
    </>
  );
}

function Page({ inDialog }: { readonly inDialog: boolean }) {
  const { pathname } = useLocation();
  const [isOpen, open] = useState(true);
  const close = (): void => {
    open(false);
  };
  const form = isOpen && <Form onLeave={close} />;
  return (
    <>
      <h1>{pathname}</h1>
      <Link to={'/elsewhere' as never}>Elsewhere</Link>
      {inDialog ? (
        <Dialog opened={isOpen} title="A form" onClose={close}>
          {form}
        </Dialog>
      ) : (
        form
      )}
    </>
  );
}

const show = async ({ inDialog = false } = {}): Promise<HTMLInputElement> => {
  showInApp(() => <Page inDialog={inDialog} />, knownAlready());
  return screen.findByLabelText<HTMLInputElement>('Said');
};
const press = async (name: string): Promise<void> => {
  await userEvent.click(await screen.findByRole('button', { name }));
};
const isGone = (what: string): Promise<void> =>
  waitFor(() => {
    expect(screen.queryByText(what)).toBeNull();
  });

describe('what was written and not saved', () => {
  it('is asked about before the form is left, and stays where one goes on', async () => {
    const field = await show();
    await userEvent.type(field, 'Budi');
    await press('Leave');
    await press('Go on writing');
    await isGone('Leave without saving?');
    expect(field.value).toBe('Budi');
    await press('Leave');
    await press('Leave without saving');
    await waitFor(() => {
      expect(screen.queryByLabelText('Said')).toBeNull();
    });
  });

  it('is asked about before another page is shown, and before one signs out', async () => {
    await userEvent.type(await show(), 'Budi');
    await userEvent.click(screen.getByRole('link', { name: 'Elsewhere', hidden: true }));
    await press('Go on writing');
    await isGone('Leave without saving?');
    screen.getByRole('heading', { name: '/' });
    const signOut = jest.fn();
    leave(signOut);
    await press('Go on writing');
    await isGone('Leave without saving?');
    expect(signOut).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await press('Leave without saving');
    await screen.findByRole('heading', { name: '/elsewhere' });
  });

  it('is asked about once where it stands in a dialog that is closed by Escape, which answers: stay', async () => {
    const field = await show({ inDialog: true });
    await userEvent.type(field, 'Budi');
    await userEvent.keyboard('{Escape}');
    await screen.findByText('Leave without saving?');
    await userEvent.keyboard('{Escape}');
    await isGone('Leave without saving?');
    expect(field.value).toBe('Budi');
    await press('Close');
    await press('Leave without saving');
    await isGone('A form');
  });

  it('is not asked about where nothing is lost: nothing was written, it was taken back, or it is saved', async () => {
    const field = await show();
    await userEvent.type(field, 'B');
    await userEvent.clear(field);
    const signOut = jest.fn();
    leave(signOut);
    expect(signOut).toHaveBeenCalled();
    await userEvent.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await screen.findByRole('heading', { name: '/elsewhere' });
    await userEvent.type(field, 'Budi');
    await press('Save');
    expect(screen.queryByLabelText('Said')).toBeNull();
    expect(screen.queryByText('Leave without saving?')).toBeNull();
  });
});

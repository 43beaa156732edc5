import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { FollowTitle } from './follow-title';

const page = (title: string, buttons: readonly string[] = []) => (
  <MantineProvider env="test">
    <FollowTitle title={title} />
    {buttons.map((name) => (
      <button key={name}>{name}</button>
    ))}
  </MantineProvider>
);
const heading = () => screen.getByRole('heading');
const button = () => screen.getByRole('button');

describe('the title of what was handed over', () => {
  it('has the focus when the page comes, and again when the button that was pressed is gone', () => {
    const { rerender } = render(page('Budi is being asked', ['Left']));
    expect(document.activeElement).toBe(heading());
    button().focus();
    rerender(page('Called off'));
    expect(document.activeElement).toBe(heading());
  });

  it('takes the focus from nothing that has it', () => {
    const { rerender } = render(page('Budi is being asked', ['Left']));
    button().focus();
    rerender(page('Budi takes it', ['Left']));
    expect(document.activeElement).toBe(button());
  });
});

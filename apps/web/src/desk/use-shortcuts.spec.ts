import { isForAll } from './use-shortcuts';

/** A key pressed while the focus is on what this HTML shows first. */
function pressed(html: string, how: Partial<KeyboardEventInit> = {}): KeyboardEvent {
  document.body.innerHTML = html;
  const event = new KeyboardEvent('keydown', { key: 'a', bubbles: true, ...how });
  document.body.querySelector('[data-focus]')?.dispatchEvent(event);
  return event;
}

describe('a single key at a desk', () => {
  it('is for the offer, wherever else the focus is', () => {
    expect(isForAll(pressed('<main data-focus></main>'))).toBe(true);
    expect(isForAll(pressed('<button data-focus></button>'))).toBe(true);
    expect(isForAll(new KeyboardEvent('keydown', { key: 'a' }))).toBe(true);
  });

  it.each([
    ...['<input data-focus>', '<textarea data-focus></textarea>', '<select data-focus></select>'],
    ...['<p contenteditable><b data-focus></b></p>', '<div role="dialog"><button data-focus></button></div>'],
    ...['<div role="menu"><i data-focus></i></div>', '<div role="listbox"><i data-focus></i></div>'],
  ])('is theirs who write or choose: %s', (html) => {
    expect(isForAll(pressed(html))).toBe(false);
  });

  it.each(['<button data-focus></button>', '<a data-focus></a>', '<summary><i data-focus></i></summary>'])(
    'is meant for what has the focus, if that is Enter: %s',
    (html) => {
      expect(isForAll(pressed(html, { key: 'Enter' }))).toBe(false);
    },
  );

  it('is Enter for the offer where nothing has the focus that Enter is for', () => {
    expect(isForAll(pressed('<main data-focus></main>', { key: 'Enter' }))).toBe(true);
  });

  it.each([{ repeat: true }, { altKey: true }, { ctrlKey: true }, { metaKey: true }, { isComposing: true }])(
    'is none when it is held, or pressed with another, or part of a letter: %j',
    (how) => {
      expect(isForAll(pressed('<main data-focus></main>', how))).toBe(false);
    },
  );
});

import { useEffect, useRef } from 'react';

type Key = 'a' | 'enter' | 'd';
/** A key that was on its way when the offer appeared was meant for something else, ms. */
const TOO_SOON_MS = 600;

/** Single keys that work wherever the focus is, as long as nobody writes and nothing that has the focus means something by them. */
export function useShortcuts(keys: Readonly<Partial<Record<Key, () => void>>>): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  const on = Object.keys(keys).length > 0;
  useEffect(() => {
    if (!on) return undefined;
    const since = Date.now();
    const press = (event: KeyboardEvent): void => {
      const doing = current.current[event.key.toLowerCase() as Key];
      if (!doing || Date.now() - since < TOO_SOON_MS || !isForAll(event)) return;
      event.preventDefault();
      doing();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [on]);
}

const WRITES = 'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], [role="dialog"]';
const ENTERS = 'a, button, summary, [role="option"], [role="menuitem"]';

/** Exported for its test. Somebody who writes, or presses Enter on a button, means that. */
export function isForAll({ key, target, repeat, altKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  if (repeat || altKey || ctrlKey || metaKey || isComposing) return false;
  if (!(target instanceof Element)) return true;
  return target.closest(WRITES) === null && (key !== 'Enter' || target.closest(ENTERS) === null);
}

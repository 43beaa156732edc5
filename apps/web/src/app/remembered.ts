/** Small things that a browser keeps for a person on this machine. A browser that keeps nothing is no reason to stop working. */
export function recall(key: string, from: 'machine' | 'tab' = 'machine'): string | null {
  try {
    return storageOf(from).getItem(key);
  } catch {
    return null;
  }
}

/** Null forgets it. `tab`: until the tab is closed, for what nobody else at this machine should find. */
export function remember(key: string, value: string | null, where: 'machine' | 'tab' = 'machine'): void {
  try {
    if (value === null) storageOf(where).removeItem(key);
    else storageOf(where).setItem(key, value);
  } catch {
    // Full, or forbidden: it is asked again next time.
  }
}

const storageOf = (where: 'machine' | 'tab'): Storage => (where === 'tab' ? sessionStorage : localStorage);

/** Everything of this tab: somebody else may sign in at it next. */
export function forgetTab(): void {
  try {
    sessionStorage.clear();
  } catch {
    // Nothing is kept.
  }
}

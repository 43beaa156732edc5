import { recall, remember } from './remembered';

/** For which newer pages this tab was loaded anew already: once for each, so that two servers of different age cannot send it back and forth. */
const KEPT = 'sambung.renewed';

interface Browser {
  /** The script with which these pages began. */
  readonly own: string | undefined;
  /** The document as the server has it now; undefined: no answer. */
  readonly ask: () => Promise<string | undefined>;
  readonly reload: () => void;
}

/** Loads everything anew where the server has newer pages than those that run here: their parts are gone there. `same`: it answers, and has none. */
export async function loadAnewIfRenewed(browser: Browser = thisBrowser()): Promise<'renewed' | 'same' | 'unanswered'> {
  const document = await browser.ask();
  if (document === undefined) return 'unanswered';
  const newest = scriptOf(document);
  if (newest === undefined || newest === browser.own) return 'same';
  const tried = recall(KEPT, 'tab')?.split(' ') ?? [];
  if (tried.includes(newest)) return 'same';
  remember(KEPT, [...tried, newest].join(' '), 'tab');
  // A browser that keeps nothing would do it for ever.
  if (!recall(KEPT, 'tab')?.includes(newest)) return 'same';
  browser.reload();
  return 'renewed';
}

const scriptOf = (document: string): string | undefined => /type="module"[^>]*\ssrc="([^"]+)"/.exec(document)?.[1];

const thisBrowser = (): Browser => ({
  own: document.querySelector('script[type="module"]')?.getAttribute('src') ?? undefined,
  ask: () =>
    fetch('/', { cache: 'no-store' }).then(
      (answer) => (answer.ok ? answer.text() : undefined),
      () => undefined,
    ),
  reload: () => {
    window.location.reload();
  },
});

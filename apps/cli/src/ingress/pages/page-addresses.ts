/** The first part of the address of every page: those, and nothing else, are answered with the pages' document. */
const PAGES = new Set(['', 'sign-in', 'hand-over', 'desk', 'floor', 'people', 'device', 'devices', 'first-run']);

/** Whether it is the address of a page, of which the document itself shows the right one. */
export function isPage(path: string): boolean {
  return /^\/[\w/-]*$/.test(path) && PAGES.has(path.split('/')[1] ?? '');
}

/** A file of the pages could not be fetched: there is no network, or it was replaced by a newer one. */
export class NotFetched extends Error {
  constructor(cause: unknown) {
    // In words of ours: by its own the router would load the page anew, also where nobody answers, and show the browser's own refusal.
    super('A part of the page could not be fetched.', { cause });
    this.name = 'NotFetched';
  }
}

/** What fetches a file of the pages, and says of its failure what it is. */
export const fetching =
  <Module>(load: () => Promise<Module>) =>
  (): Promise<Module> =>
    load().catch((cause: unknown) => {
      throw new NotFetched(cause);
    });

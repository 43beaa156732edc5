/** Offers that were answered at this page: what goes away because of that needs no word. */
const mine = new Set<string>();

export const noteAnswered = (offerId: string): void => {
  mine.add(offerId);
};
export const wasAnswered = (offerId: string): boolean => mine.has(offerId);

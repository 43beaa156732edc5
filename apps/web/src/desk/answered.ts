/** Offers that were answered at this page: what goes away because of that needs no word. */
const mine = new Set<string>();

export const noteAnswered = (offerId: string): void => {
  mine.add(offerId);
};
/** It could not be: somebody else was first, or it was over. */
export const noteNotAnswered = (offerId: string): void => {
  mine.delete(offerId);
};
export const wasAnswered = (offerId: string): boolean => mine.has(offerId);

/** Answers, and notes it before anybody can see the offer go; where the answer is refused, its going is said. */
export async function answering<Answer>(offerId: string, answer: () => Promise<Answer>): Promise<Answer> {
  noteAnswered(offerId);
  try {
    return await answer();
  } catch (error) {
    noteNotAnswered(offerId);
    throw error;
  }
}

/**
 * Numbers that senders were told before anybody needed them, by handoff: in this page’s memory alone. Most contacts are put through, and a number that no
 * callback needs must not be stored; whoever promises one finds it in the field, beside the sentence about its use, and sends it by their own press.
 * A reload, or a closed tab, forgets it: it is asked for then, as ever.
 */
const said = new Map<string, string>();

export function sayNumber(handoffId: string, number: string): void {
  said.set(handoffId, number);
}

export const numberSaid = (handoffId: string): string => said.get(handoffId) ?? '';

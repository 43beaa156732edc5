import { speaks } from '../matching/conditions';
import type { Handoff } from './handoff';
import { byWaitingOrder } from './waiting-order';

/** Contacts who wait for somebody who speaks their language, by that language. */
export class ByLanguage {
  private readonly waiting = new Map<string, Set<Handoff>>();

  add(handoff: Handoff): void {
    const language = demandedBy(handoff);
    if (language === undefined) return;
    const beside = this.waiting.get(language);
    if (beside) beside.add(handoff);
    else this.waiting.set(language, new Set([handoff]));
  }

  delete(handoff: Handoff): void {
    const { language } = handoff.asked;
    const beside = language === undefined ? undefined : this.waiting.get(language);
    if (language === undefined || !beside?.delete(handoff)) return;
    if (beside.size === 0) this.waiting.delete(language);
  }

  /** Those whose language is understood by speakers of one of these, in waiting order. */
  understoodBy(languages: ReadonlySet<string>): Handoff[] {
    const found: Handoff[] = [];
    for (const [wanted, handoffs] of this.waiting)
      if ([...languages].some((spoken) => speaks(spoken, wanted))) found.push(...handoffs);
    return found.sort(byWaitingOrder);
  }
}

/** A question among colleagues never does without its language. */
const demandedBy = ({ asked, languageRelaxed }: Handoff): string | undefined =>
  asked.assist || languageRelaxed ? undefined : asked.language;

import { speaks } from '../matching/conditions';
import type { Pool } from '../matching/pool';
import type { Handoff } from './handoff';
import { byWaitingOrder } from './waiting-order';

/** What waits for one language and, among others, for the people of one pool. */
interface Beside {
  readonly handoffs: Set<Handoff>;
  /** So many people any of them may be unable to go to, at most: who sent it, who has the contact, whom it excludes. Never falls while something waits. */
  barred: number;
}

/** Contacts who wait for somebody who speaks their language, by that language and by one pool in which they are looked for: that in which most people were there. */
export class ByLanguage {
  private readonly waiting = new Map<string, Map<Pool, Beside>>();

  add(handoff: Handoff): void {
    const language = demandedBy(handoff);
    const widest = widestOf(handoff);
    if (language === undefined || !widest) return;
    const pools = this.waiting.get(language) ?? new Map<Pool, Beside>();
    const beside = pools.get(widest) ?? { handoffs: new Set(), barred: 0 };
    beside.handoffs.add(handoff);
    beside.barred = Math.max(beside.barred, 2 + (handoff.asked.excludedIds?.length ?? 0));
    pools.set(widest, beside);
    this.waiting.set(language, pools);
  }

  delete(handoff: Handoff): void {
    const { language } = handoff.asked;
    const pools = language === undefined ? undefined : this.waiting.get(language);
    if (language === undefined || !pools) return;
    // Another may be the widest by now.
    for (const { people } of handoff.joined) {
      const handoffs = pools.get(people)?.handoffs;
      if (handoffs?.delete(handoff) && handoffs.size === 0) pools.delete(people);
    }
    if (pools.size === 0) this.waiting.delete(language);
  }

  /**
   * Of those whose language is understood by speakers of one of these, whoever may have nobody left who is there, in waiting order. Where more people are there than
   * any of them is barred from, none of them is looked at: a speaker who comes or goes there makes no difference. O(pools in which the language is waited for)
   */
  scarce(languages: ReadonlySet<string>): Handoff[] {
    const found: Handoff[] = [];
    for (const [wanted, pools] of this.waiting) {
      if (![...languages].some((spoken) => speaks(spoken, wanted))) continue;
      for (const [{ present }, { handoffs, barred }] of pools) if (present <= barred) found.push(...handoffs);
    }
    return found.sort(byWaitingOrder);
  }
}

/** A question among colleagues never does without its language. */
const demandedBy = ({ asked, languageRelaxed }: Handoff): string | undefined =>
  asked.assist || languageRelaxed ? undefined : asked.language;

function widestOf({ joined }: Handoff): Pool | undefined {
  let widest: Pool | undefined;
  for (const { people } of joined) if (!widest || people.present > widest.present) widest = people;
  return widest;
}

import { LANGUAGES, SKILLS, type Floor, type Kind } from './floor';

/**
 * What is compared with: the straightforward way, a look at everybody for each decision, in typed arrays. It keeps no log, tells nobody,
 * explains nothing, and would lose everything: matching alone.
 */
export class Scan {
  private readonly skills: Uint8Array;
  private readonly languages: Uint8Array;
  private readonly busy: Uint8Array;
  private readonly idleSince: Float64Array;
  private clock = 0;

  constructor(private readonly floor: Floor) {
    const people = floor.workers.length;
    this.skills = new Uint8Array(people * SKILLS);
    this.languages = new Uint8Array(people * LANGUAGES);
    this.busy = new Uint8Array(people);
    this.idleSince = Float64Array.from(floor.workers, () => ++this.clock);
    floor.workers.forEach(({ skills, languages }, n) => {
      for (const { skill, level } of skills) this.skills[skill * people + n] = level;
      for (const { language, level } of languages) this.languages[language * people + n] = level;
    });
  }

  /** Takes whoever fits, is free, and has been idle longest. */
  take({ skill, skillLevel, language, languageLevel }: Kind): number | undefined {
    const { skills, languages, busy, idleSince } = this;
    const people = this.floor.workers.length;
    const [skillsFrom, languagesFrom] = [skill * people, language * people];
    let best = -1;
    let since = Infinity;
    for (let n = 0; n < people; n++) {
      if (busy[n] !== 0 || skills[skillsFrom + n]! < skillLevel) continue;
      if (languages[languagesFrom + n]! < languageLevel || idleSince[n]! >= since) continue;
      best = n;
      since = idleSince[n]!;
    }
    if (best < 0) return undefined;
    busy[best] = 1;
    return best;
  }

  giveBack(n: number): void {
    this.busy[n] = 0;
    this.idleSince[n] = ++this.clock;
  }
}

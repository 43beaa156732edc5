import type { ReasonCorrectionBody } from '@sambung/contracts';
import type { Dice } from '../../chaos/dice';
import { DEPUTY, MANAGER, SENDERS } from './human-resources';

/** Shares of the contacts whom those who have accepted them pass on. In most companies some; in a few nearly all, until that is refused: then nothing but the limit of hops ends it. */
const TEMPERS = [0, 0, 0.2, 0.2, 0.95];
/** From here on they go round faster than anything else happens, so that many hands are met before all is calm. */
const HASTY = 0.5;
/** Share of what they ask for that cannot be. */
const MISTAKEN = 0.1;

/** How the people of one company pass on whom they have accepted. */
export class PassingOn {
  private readonly share: number;

  constructor(private readonly dice: Dice) {
    this.share = dice.pick(TEMPERS);
  }

  get isHasty(): boolean {
    return this.share > HASTY;
  }

  /** For another reason, to somebody by name, or both. Undefined: they see to the contact themselves. */
  by(who: string, sellers: readonly string[]): ReasonCorrectionBody | undefined {
    const { dice } = this;
    if (!dice.chance(this.share)) return undefined;
    if (dice.chance(MISTAKEN))
      return dice.pick([{ reasonKey: 'none' }, { namedEmployeeId: dice.pick(['nobody', who, ...SENDERS]) }]);
    const reasonKey = dice.pick(['buy', 'unclear']);
    const namedEmployeeId = dice.pick([...sellers, MANAGER, DEPUTY]);
    return dice.pick([{ reasonKey }, { namedEmployeeId }, { reasonKey, namedEmployeeId }]);
  }
}

import { Forbidden } from '@sambung/contracts';
import type { Principal } from '@sambung/platform';
import type { Change } from '../change/change';
import { maySeeDetails } from '../show-employee/may-see-details';

export class NotYourLine extends Forbidden {
  readonly code = 'employee.not-your-line';
  constructor() {
    super(
      'Managers say this of themselves and of the people below them; of others it is said by their managers, hr and admin.',
    );
  }
}

/** Refuses, in the transaction that would change it, whoever is neither the manager themself nor above the person. Throws NotYourLine. */
export const requireOwnLine =
  (asker: Principal, id: string) =>
  async ({ manager }: Change): Promise<void> => {
    if (!(await maySeeDetails(manager, asker, id))) throw new NotYourLine();
  };

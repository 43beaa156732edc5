import { Conflict } from '@sambung/contracts';

/** A contact who asked to be forgotten is not written down again under the same handoff. */
export class ContactErased extends Conflict {
  readonly code = 'contact.erased';
  constructor() {
    super(
      'This contact has asked to be forgotten: nothing can be added here. A new handoff can be made if they come back.',
    );
  }
}

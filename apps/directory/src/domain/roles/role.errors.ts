import { Forbidden } from '@sambung/contracts';

export class GapsNotYours extends Forbidden {
  readonly code = 'role.gaps-not-yours';
  constructor() {
    super(
      'How people stand against their roles is for themselves, their managers, hr and admin; of a whole team for whoever manages it.',
    );
  }
}

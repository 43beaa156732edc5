import { Injectable } from '@nestjs/common';
import { v4 as uuidv4 } from 'uuid';

/** The name under which the desks that are open here stand in the database. */
@Injectable()
export class ThisInstance {
  readonly id = uuidv4();
}

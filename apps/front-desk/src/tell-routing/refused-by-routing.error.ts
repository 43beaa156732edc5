import { DomainError, type ErrorKind } from '@sambung/contracts';
import type { Refusal } from '../persistence/command-outcomes';

/** Routing's refusal of a command, handed on as it is: its code and kind, in its words. */
export class RefusedByRouting extends DomainError {
  readonly code: string;
  readonly kind: ErrorKind;

  constructor({ code, kind, detail }: Refusal) {
    super(detail);
    this.code = code;
    this.kind = kind;
  }
}

import { Conflict, Unavailable } from '@sambung/contracts';

/** This instance does not decide for the partition: somebody else has claimed it. Nothing it knew of it may be used. */
export class PartitionNotOurs extends Unavailable {
  readonly code = 'routing.partition-not-ours';
  constructor(readonly partition: number) {
    super(`Another instance decides for partition ${partition} now. Ask again.`);
  }
}

/** This instance cannot read what another version of it has decided, and leaves the partition to that version. */
export class PartitionGivenUp extends Unavailable {
  readonly code = 'routing.partition-given-up';
  override readonly retryAfterSeconds: number = 30;
  constructor(
    readonly partition: number,
    readonly because: string,
  ) {
    super(
      `This instance has given up partition ${partition}: ${because} ` +
        'Start the version that wrote it (or a later one); nothing is lost meanwhile.',
    );
  }
}

/** A record of front-desk was written by somebody who had read more of the directory than we have. It comes again when that is read. */
export class DirectoryBehind extends Unavailable {
  readonly code = 'routing.directory-behind';
  constructor(
    readonly partition: number,
    readonly needed: number,
    readonly read: number,
  ) {
    super(
      `Partition ${partition} has read the directory up to number ${read}, and a record waits for number ${needed}.`,
    );
  }
}

/** A handoff was requested that is in the rows already, live or over: an old duplicate under a new number. */
export class HandoffKnownAlready extends Conflict {
  readonly code = 'routing.handoff-known-already';
  constructor() {
    super('A handoff of this id was requested before. The first one stands.');
  }
}

/** A bug: a switchboard threw, or broke an invariant. What it decided is forgotten; `cause` says what it was. */
export class BrokenDecision extends Error {
  override readonly name = 'BrokenDecision';
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** What was decided can never be written down: an event that its schema refuses, a value that the database does not take. */
export class AppendImpossible extends Error {
  override readonly name = 'AppendImpossible';
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** The append was refused: the row stands elsewhere. */
export class AppendRefused extends Error {
  override readonly name = 'AppendRefused';
  constructor(readonly partition: number) {
    super(`Partition ${partition} stands at another claim or another decision than this instance believed.`);
  }
}

/** A record whose headers or value do not match its schema. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';
}

import { Conflict, Invalid, NotFound } from '@sambung/contracts';

/** A record was asked for again that retention has deleted. */
export class ResendTooOld extends Invalid {
  readonly code = 'outbox.resend-too-old';
  constructor(
    readonly partition: number,
    readonly from: number,
    /** Undefined: none is kept. */
    readonly oldest: number | undefined,
  ) {
    super(
      `Partition ${partition} cannot be sent again from number ${from}: ` +
        (oldest === undefined
          ? 'this database holds no record of it. Nothing was ever written there, or retention has deleted all of it.'
          : `the oldest record that can be is ${oldest}. Readers that need older ones have to start from a copy of the database.`),
    );
  }
}

/** A topic holds records that this database has never numbered: it was restored from a backup that is older than them. */
export class TopicAheadOfTable extends Conflict {
  readonly code = 'outbox.topic-ahead-of-table';
  constructor(
    readonly topic: string,
    readonly partition: number,
    readonly topicNumber: number,
    readonly tableNumber: number,
  ) {
    super(
      `Topic ${topic}, partition ${partition} ends at number ${topicNumber}, but this database has numbered only up to ${tableNumber}: ` +
        'it was restored from a backup. Nothing is sent, because readers would drop new records as old ones. ' +
        'Restore a newer backup, or accept the loss of what came after it with `sambung continue-after-restore`.',
    );
  }
}

/** An event was written to the outbox of a service whose topic does not carry it. */
export class EventOfAnotherTopic extends Invalid {
  readonly code = 'outbox.event-of-another-topic';
  constructor(
    readonly event: string,
    readonly topic: string,
  ) {
    super(`The event ${event} does not belong to the topic ${topic}: only the service that owns a topic writes to it.`);
  }
}

/** An event's data do not match its schema: every reader would park it. */
export class EventDoesNotMatchSchema extends Invalid {
  readonly code = 'outbox.event-does-not-match-schema';
  constructor(
    readonly event: string,
    readonly path: string,
    readonly problem: string,
  ) {
    super(`The event ${event} was not written: ${path || 'its data'}: ${problem}.`);
  }
}

/** A parked record was named that is not (or no longer) parked. */
export class NotParked extends NotFound {
  readonly code = 'parked.not-found';
  constructor(readonly id: number) {
    super(`There is no parked record ${id}, or it has been retried or discarded already.`);
  }
}

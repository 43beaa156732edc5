import { Injectable } from '@nestjs/common';
import { Database } from '@sambung/platform';
import { makeSenderKey, type SenderKey } from '../domain/push/sender-key';
import { findSenderKey, keepSenderKey } from '../persistence/push/keys';

/** The pair by which push services know this installation: made once, by whoever needs it first, and the same for every instance. */
@Injectable()
export class PushKeys {
  private known: SenderKey | undefined;

  constructor(private readonly database: Database) {}

  async read(): Promise<SenderKey> {
    this.known ??= await this.database.asWorker(
      async (manager) => (await findSenderKey(manager)) ?? (await keepSenderKey(manager, makeSenderKey())),
    );
    return this.known;
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '@sambung/platform';
import { makeSenderKey, type SenderKey } from '../domain/push/sender-key';
import { findSenderKey, keepSenderKey } from '../persistence/push/keys';

/** The pair by which push services know this installation: made once, by whoever needs it first, and the same for every instance. It is nobody’s: no workspace’s. */
@Injectable()
export class PushKeys {
  private known: SenderKey | undefined;

  constructor(private readonly database: Database) {}

  async read(): Promise<SenderKey> {
    const { manager } = this.database.dataSource;
    this.known ??= (await findSenderKey(manager)) ?? (await keepSenderKey(manager, makeSenderKey()));
    return this.known;
  }
}

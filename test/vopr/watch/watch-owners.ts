import { keyOf } from '../front-desk/statement';
import type { Row, Written } from '../storage/tables';
import type { Promises } from './broken';

interface Hands {
  /** Whoever has the contact in hand until the next two are together. */
  held: unknown;
  /** Whoever has accepted them, or has promised to call; undefined while somebody is looked for. */
  taken: unknown;
  isConnected: boolean;
  isOver: boolean;
}

/** Whose a contact is for front-desk, and so for everybody who looks: told from routing's events, as they were applied. */
export class WatchOwners {
  private readonly contacts = new Map<string, Hands>();

  constructor(private readonly promises: Promises) {}

  /** After each commit. */
  look(written: Written): void {
    const standings = [...(written.get('standings')?.values() ?? [])].filter((row): row is Row => row !== undefined);
    for (const { workspace, handoff_id: id, sender_id: held } of standings)
      if (!this.contacts.has(keyOf(workspace, id)))
        this.contacts.set(keyOf(workspace, id), { held, taken: undefined, isConnected: false, isOver: false });
    for (const row of written.get('feed')?.values() ?? []) {
      const hands = row && this.contacts.get(keyOf(row['workspace'], row['subject']));
      if (hands) follow(hands, row['name'] as string, row['data'] as Row);
    }
    for (const { workspace, handoff_id: id, owner_id: shown } of standings) {
      const { held, taken, isOver } = this.contacts.get(keyOf(workspace, id)) as Hands;
      const owner = isOver ? null : (taken ?? held);
      if (shown !== owner)
        this.promises.broken(
          'no contact is without an owner',
          `front-desk: ${String(id)} is shown as of ${String(shown)}, and ${String(owner)} has them`,
        );
    }
  }
}

/** A record that was given up leaves a gap: what comes after it says enough to go on. */
function follow(hands: Hands, name: string, data: Row): void {
  const { isConnected, taken } = hands;
  switch (name) {
    case 'handoff.queued':
    case 'handoff.offered':
    case 'handoff.not-picked-up':
      return void Object.assign(hands, { taken: undefined, isConnected: false });
    case 'handoff.reason-corrected':
      return void Object.assign(hands, {
        held: isConnected ? taken : hands.held,
        taken: undefined,
        isConnected: false,
      });
    case 'handoff.assigned':
      return void Object.assign(hands, { taken: data['receiverId'], isConnected: false });
    case 'handoff.connected':
      return void Object.assign(hands, { taken: data['receiverId'], isConnected: true });
    case 'promise.made':
      return void Object.assign(hands, { taken: data['ownerId'], isConnected: false });
    case 'handoff.ended':
      hands.isOver = true;
  }
}

import type { BilingualText } from '@sambung/contracts';
import type { StoryEvent } from '@sambung/switchboard';
import type { Asker, Told } from './explain';

type RoomEvent = Extract<StoryEvent, { type: 'room-kept' | 'room-let-go' }>;
export const OF_ROOM: readonly StoryEvent['type'][] = ['room-kept', 'room-let-go'];
const SOMEBODY: BilingualText = { id: 'seseorang', en: 'somebody' };

export const isOfRoom = (event: StoryEvent): event is RoomEvent => OF_ROOM.includes(event.type);

/** What somebody has in hand is between them and their manager. */
export function tellOfRoom({ type, employeeId }: RoomEvent, asker: Asker, name: (id: string) => string): Told {
  const mayKnow = asker.isManager || asker.inChargeOf.has(employeeId);
  const who = mayKnow ? { id: name(employeeId), en: name(employeeId) } : SOMEBODY;
  const text =
    type === 'room-kept'
      ? {
          id: `Sudah menunggu terlalu lama: ${who.id} tidak ditanya untuk pekerjaan yang lebih ringan sampai ada waktu untuk ini.`,
          en: `It had waited too long: ${who.en} was asked for nothing lighter until there was room for this.`,
        }
      : { id: `${who.id} tidak lagi disisihkan untuk ini.`, en: `${who.en} was no longer kept free for this.` };
  return { what: type, text, ...(mayKnow && { personId: employeeId }) };
}

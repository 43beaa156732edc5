import type { BilingualText, WhyNotView } from '@sambung/contracts';
import type { HandoffOffered, HandoffQueued, WhyNot } from '@sambung/switchboard';
import type { Asker } from './explain';
import { isHeld, type MayKnow, whyNotInWords } from './why-not-words';

const NO_LONGER_TOLD: BilingualText = {
  id: 'Catatan keputusan sebelum simpanan keadaan yang tertua sudah tidak disimpan; mengapa bukan orang ini tidak dapat dikatakan lagi. Penjelasan keputusannya sendiri masih ada.',
  en: 'The log of before the oldest snapshot is no longer kept, so why it was not them can no longer be told. The explanation of the decision itself is still there.',
};

/** Why it was not somebody, decision by decision; where it cannot be told any more it says so instead of guessing. */
export function whyNotView(
  employeeId: string,
  told: readonly { readonly decision: HandoffOffered | HandoffQueued; readonly whyNot: WhyNot | undefined }[],
  asker: Asker & Pick<MayKnow, 'ofTheContact' | 'seesThem'>,
): WhyNotView {
  const { names, inChargeOf, ofTheContact, seesThem } = asker;
  const may = { ofThem: inChargeOf.has(employeeId), seesThem, ofTheContact };
  const person = (id: string) => ({ employeeId: id, name: names.get(id) ?? '—' });
  const employee = person(employeeId);
  return {
    employee,
    decisions: told.map(({ decision, whyNot }) => ({
      at: new Date(decision.at).toISOString(),
      what: decision.type === 'handoff-offered' ? 'offered' : 'queued',
      person: decision.type === 'handoff-offered' ? person(decision.receiverId) : null,
      text: whyNot ? whyNotInWords(whyNot, employee.name, may) : NO_LONGER_TOLD,
      until: whyNot && seesThem ? untilOf(whyNot) : null,
      known: whyNot !== undefined,
    })),
  };
}

const untilOf = (whyNot: WhyNot): string | null =>
  isHeld(whyNot) && whyNot.until !== undefined ? new Date(whyNot.until).toISOString() : null;

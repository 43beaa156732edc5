import { recall, remember } from '../app/remembered';
import type { Channel, Comes, HandoffBody, PreviewBody } from '../api/views';
import type { Choice } from '../app/choice';

/** What a sender has said so far. */
export interface Draft {
  readonly choice: Choice | null;
  readonly channel: Channel;
  /** At a counter alone. */
  readonly comes: Comes;
  readonly name: string;
  readonly note: string;
  /** BCP 47; empty: it does not matter. */
  readonly language: string;
  readonly upset: boolean;
}

export const EMPTY: Draft = {
  choice: null,
  channel: 'phone',
  comes: 'brought',
  name: '',
  note: '',
  language: '',
  upset: false,
};
const KEPT = 'sambung.draft';

/** A draft outlives a reload, in its own tab alone: it may name a contact. */
export function keepDraft(draft: Draft | null): void {
  remember(KEPT, draft && JSON.stringify(draft), 'tab');
}

export function recallDraft(): Draft {
  try {
    return { ...EMPTY, ...(JSON.parse(recall(KEPT, 'tab') ?? '{}') as Partial<Draft>) };
  } catch {
    return EMPTY;
  }
}

/** Whom or what for: the one thing that a handoff cannot do without. */
const about = (choice: Choice) =>
  choice.kind === 'reason' ? { reasonKey: choice.key } : { namedEmployeeId: choice.employeeId };

export function bodyOf(draft: Draft, choice: Choice): HandoffBody {
  const [name, note] = [draft.name.trim(), draft.note.trim()];
  return {
    ...circumstancesOf(draft, choice),
    ...(draft.channel === 'counter' && { comes: draft.comes }),
    contact: { kind: 'customer', ...(name && { name }), ...(note && { note }) },
  };
}

export const circumstancesOf = ({ channel, language, upset }: Draft, choice: Choice): PreviewBody & HandoffBody => ({
  ...about(choice),
  channel,
  upset,
  contact: { kind: 'customer' },
  ...(language && { language }),
});

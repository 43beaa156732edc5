import { DESK_WORDS } from '../desk/desk.words';
import { FLOOR_WORDS } from '../floor/floor.words';
import { FOLLOW_WORDS } from '../hand-over/follow.words';
import { DEVICES_WORDS } from '../devices/devices.words';
import { HAND_OVER_WORDS } from '../hand-over/hand-over.words';
import { MORE_FIELDS_WORDS } from '../hand-over/more-fields.words';
import { AUDIT_WORDS } from '../people/audit/audit.words';
import { DIRECTORY_WORDS } from '../people/directory/directory.words';
import { IMPORT_WORDS } from '../people/import/import.words';
import { IMPORT_PROBLEMS_WORDS } from '../people/import/problems/problems.words';
import { INCOMING_WORDS } from '../people/incoming/incoming.words';
import { KEYS_WORDS } from '../people/keys/keys.words';
import { REASONS_WORDS } from '../people/reasons/reasons.words';
import { ROLES_WORDS } from '../people/roles/roles.words';
import { SKILLS_WORDS } from '../people/skills/skills.words';
import { PEOPLE_WORDS } from '../people/people.words';
import { APP_WORDS } from '../app/app.words';
import { FILL_IN_WORDS } from '../app/fill-in.words';
import { PEOPLE_LINKS_WORDS } from '../app/people-links.words';
import { REASON_PLAN_WORDS } from '../app/plan/reason-plan.words';
import { THEIR_NUMBER_WORDS } from '../app/their-number.words';
import { PLAN_WORDS } from '../plan/plan.words';
import { REFUSALS_WORDS } from '../look/refusals/refusals.words';
import { FIRST_RUN_NOTE_WORDS } from '../app/first-run.words';
import { FIRST_RUN_WORDS } from '../first-run/first-run.words';
import { MISSING_WORDS } from '../first-run/missing.words';
import { RING_WORDS } from '../app/ring.words';
import { SESSION_WORDS } from '../session/session.words';
import { LASTING_WORDS } from './lasting.words';
import { UNSAVED_WORDS } from '../look/unsaved.words';

/** A text in both languages, in ICU MessageFormat: whoever adds one translates it in the same line. */
export interface Words {
  readonly id: string;
  readonly en: string;
}

/** What a browser fetches at first, whatever page is opened: no more than Hand over needs. */
export const FIRST_WORDS = { ...APP_WORDS, ...HAND_OVER_WORDS };

/** Everything that the pages say. Each page keeps its words beside it, and brings them with it (`bring`): here stands every one, for the types and for the tests. */
export const WORDS = {
  ...FIRST_WORDS,
  ...SESSION_WORDS,
  ...FOLLOW_WORDS,
  ...MORE_FIELDS_WORDS,
  ...DESK_WORDS,
  ...FLOOR_WORDS,
  ...REASON_PLAN_WORDS,
  ...LASTING_WORDS,
  ...UNSAVED_WORDS,
  ...FILL_IN_WORDS,
  ...THEIR_NUMBER_WORDS,
  ...DEVICES_WORDS,
  ...RING_WORDS,
  ...PEOPLE_LINKS_WORDS,
  ...PEOPLE_WORDS,
  ...IMPORT_WORDS,
  ...IMPORT_PROBLEMS_WORDS,
  ...PLAN_WORDS,
  ...DIRECTORY_WORDS,
  ...AUDIT_WORDS,
  ...REFUSALS_WORDS,
  ...SKILLS_WORDS,
  ...ROLES_WORDS,
  ...REASONS_WORDS,
  ...KEYS_WORDS,
  ...INCOMING_WORDS,
  ...FIRST_RUN_NOTE_WORDS,
  ...FIRST_RUN_WORDS,
  ...MISSING_WORDS,
};

export type WordKey = keyof typeof WORDS;

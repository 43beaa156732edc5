import type { Words } from '../../../language/words';
import { FILE_PROBLEMS } from './files.words';
import { MAPPING_PROBLEMS } from './mapping.words';
import { PEOPLE_PROBLEMS } from './people.words';

/** What an import found wrong, or worth a look, and how to mend it, by its code in docs/IMPORT.md. */
export const IMPORT_PROBLEMS_WORDS = {
  ...FILE_PROBLEMS,
  ...PEOPLE_PROBLEMS,
  ...MAPPING_PROBLEMS,
} as const satisfies Record<string, Words>;

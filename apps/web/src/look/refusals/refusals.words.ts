import type { Words } from '../../language/words';
import { REFUSED_HANDOFFS } from './handoffs.words';
import { REFUSED_PEOPLE } from './people.words';
import { REFUSED_REQUESTS } from './requests.words';
import { REFUSED_ROTAS } from './rotas.words';

export const REFUSALS_WORDS = {
  ...REFUSED_REQUESTS,
  ...REFUSED_HANDOFFS,
  ...REFUSED_PEOPLE,
  ...REFUSED_ROTAS,
} as const satisfies Record<string, Words>;

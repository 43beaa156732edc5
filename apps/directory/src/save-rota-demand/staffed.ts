import type { RotaDemandView } from '@sambung/contracts';
import { peopleNeeded, SLOT_MINUTES } from '@sambung/rota';
import type { Demanded } from '../persistence/rota/demands';

const intervalSeconds = SLOT_MINUTES * 60;

/** With the people that follow from what comes; who was said by hand stays. Others have their turn between two needs: a week has up to 672 of them. */
export async function staffed({ needs, target }: Demanded): Promise<RotaDemandView['needs']> {
  if (target === null) return needs.map((need) => ({ ...need, contacts: null, handleSeconds: null }));
  const { patienceSeconds, ...promised } = target;
  const all: RotaDemandView['needs'] = [];
  for (const need of needs) {
    await new Promise(setImmediate);
    const { contacts, handleSeconds } = need;
    all.push({
      ...need,
      people: peopleNeeded({ contacts, handleSeconds, patienceSeconds, intervalSeconds }, promised),
    });
  }
  return all;
}

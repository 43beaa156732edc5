import type { ReasonQuery } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import { ReasonRow } from './rows';

/** Reasons by urgency and key. Each word of `q` begins a word of the key or of the name in either language, or of what else people say. */
export async function findReasons(
  manager: EntityManager,
  workspace: string,
  { q, status }: ReasonQuery,
): Promise<ReasonRow[]> {
  const reasons = manager.createQueryBuilder(ReasonRow, 'reason').where('reason.workspace = :workspace', { workspace });
  if (status !== 'all') reasons.andWhere('reason.active = :active', { active: status === 'active' });
  if (q !== undefined) {
    reasons.andWhere(
      `not exists (select from unnest(string_to_array(plain_words(:q), ' ')) word where words || ' ' || plain_words(array_to_string(also_said, ' ')) not like '% ' || word || '%')`,
      { q },
    );
  }
  return reasons.orderBy('reason.priority', 'DESC').addOrderBy('reason.key').getMany();
}

import type { BilingualText, PlanStep } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

/** What people take care of, or contacts want. */
export interface Matter {
  readonly kind: 'duty' | 'reason';
  readonly key: string;
  readonly name: BilingualText;
  readonly shortAnswer: BilingualText | null;
  /** Plain, with a space in front. */
  readonly words: string;
  /** What else a company says that people say who mean it: plain words, or nothing. */
  readonly alsoSaid: string;
  readonly role: string | null;
  readonly teamId: string | null;
  readonly steps: readonly PlanStep[];
}

/** All duties and all live reasons, a few dozen, the most urgent first; and the question in plain words. */
export async function findMatters(
  manager: EntityManager,
  workspace: string,
  q: string,
): Promise<{ readonly asked: string; readonly matters: readonly Matter[] }> {
  const [row] = await manager.query<{ asked: string; matters: Matter[] }[]>(
    `select plain_words($2) as asked, coalesce((select jsonb_agg(each order by priority desc, kind, key) from (
       select 'duty' as kind, key, name, null::jsonb as "shortAnswer", words, '' as "alsoSaid", role, team_id as "teamId", '[]'::jsonb as steps, 100 as priority
       from duties where workspace = $1
       union all
       select 'reason', key, name, short_answer, words, plain_words(array_to_string(also_said, ' ')), null, null, steps, priority from reasons where workspace = $1 and active) each), '[]') as matters`,
    [workspace, q],
  );
  return row ?? { asked: '', matters: [] };
}

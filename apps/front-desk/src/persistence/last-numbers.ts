import type { DataSource } from 'typeorm';

/** What is numbered 1, 2, 3… per person or per handoff. */
export type Numbered = 'desk' | 'story';

const QUERY: Readonly<Record<Numbered, string>> = {
  desk: `SELECT workspace, employee_id AS id, last_number AS number FROM desks
         WHERE (workspace, employee_id) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
  story: `SELECT workspace, handoff_id AS id, lines AS number FROM standings
          WHERE (workspace, handoff_id) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
};

/** The last numbers there are, by `workspace/id`. For all workspaces: only whether there is more is read here, nothing of it. */
export async function lastNumbers(
  dataSource: DataSource,
  what: Numbered,
  wanted: readonly { readonly workspace: string; readonly id: string }[],
): Promise<ReadonlyMap<string, number>> {
  if (wanted.length === 0) return new Map();
  const rows = await dataSource.query<{ workspace: string; id: string; number: number }[]>(QUERY[what], [
    wanted.map((each) => each.workspace),
    wanted.map((each) => each.id),
  ]);
  return new Map(rows.map(({ workspace, id, number }) => [`${workspace}/${id}`, number]));
}

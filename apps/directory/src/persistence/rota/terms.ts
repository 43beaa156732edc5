import type { RotaTermsBody, RotaWishesBody } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

export interface StoredTerms {
  readonly employeeId: string;
  readonly terms: RotaTermsBody | null;
  readonly wishes: RotaWishesBody['wishes'];
}

export async function findTerms(
  manager: EntityManager,
  workspace: string,
  employeeIds: readonly string[],
): Promise<ReadonlyMap<string, StoredTerms>> {
  const rows = await manager.query<StoredTerms[]>(
    `select employee_id as "employeeId", terms, wishes from rota_terms where workspace = $1 and employee_id = any($2)`,
    [workspace, employeeIds],
  );
  return new Map(rows.map((row) => [row.employeeId, row]));
}

export async function saveTerms(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
  said: { readonly terms: RotaTermsBody } | RotaWishesBody,
): Promise<void> {
  const [column, value] = 'terms' in said ? ['terms', said.terms] : ['wishes', said.wishes];
  await manager.query(
    `insert into rota_terms (workspace, employee_id, ${column}) values ($1, $2, $3::jsonb)
     on conflict (workspace, employee_id) do update set ${column} = excluded.${column}`,
    [workspace, employeeId, JSON.stringify(value)],
  );
}

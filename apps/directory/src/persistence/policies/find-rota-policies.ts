import type { EntityManager } from 'typeorm';
import type { Policy } from '../../domain/policies/policy';
import { POLICIES_OF_ROTAS } from '../../domain/rota/rules-in-force';
import { findPolicies } from './find-policies';

/** Every policy from which rotas have their breaks and core. */
export async function findRotaPolicies(manager: EntityManager, workspace: string): Promise<Policy[]> {
  const found: Policy[] = [];
  for (const kind of POLICIES_OF_ROTAS) found.push(...(await findPolicies(manager, workspace, { kind })));
  return found;
}

import type { RotaBody } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import { RotaDemandNotFound } from '../domain/rota/demand.errors';
import { findDemands } from '../persistence/rota/demands';

/**
 * What is asked for, with the needs and the target of the demands that its queues name, as if they were given by hand. What is given by hand beside them stands behind, and goes before what is as
 * particular. The rota keeps what it was planned by, whatever becomes of the demand. Throws RotaDemandNotFound.
 */
export async function withDemands(manager: EntityManager, workspace: string, asked: RotaBody): Promise<RotaBody> {
  const named = asked.queues.some(({ demand }) => demand !== undefined);
  if (!named) return asked;
  const demands = new Map((await findDemands(manager, workspace, asked.teamId)).map((each) => [each.key, each]));
  const queues = asked.queues.map((queue) => {
    if (queue.demand === undefined) return queue;
    const demand = demands.get(queue.demand);
    if (!demand) throw new RotaDemandNotFound();
    return { ...queue, target: demand.target ?? queue.target, needs: [...demand.needs, ...queue.needs] };
  });
  return { ...asked, queues };
}

import { Metrics } from '@sambung/platform';
import type { Config } from '@sambung/platform';
import type { RoutingConfig } from '../routing.environment';
import type { Partitions } from '../run-switchboards/partitions';
import { PriceStaffing } from './price-staffing';
import type { StaffingPlans } from './staffing-plans';

const CONFIG = { DISPATCH_POLICY: 'priced-time', STAFFING_LOOK_SECONDS: 60 } as Config & RoutingConfig;
const STAFFING = { kinds: [{ key: 'a||', arrivals: 1 }], groups: [] };

/** One partition with one workspace that is to be planned for, and what was worked out there. */
function pricing(worthsOf: StaffingPlans['worthsOf']) {
  const reckoned: unknown[] = [];
  const loop = {
    staffingDue: () => Promise.resolve([{ workspace: 'maju', staffing: STAFFING }]),
    reckonStaffing: (workspace: string, worths: unknown) => Promise.resolve(void reckoned.push([workspace, worths])),
  };
  const partitions = { owned: () => [3], loop: () => loop } as unknown as Partitions;
  const metrics = new Metrics();
  const price = new PriceStaffing(CONFIG, partitions, { worthsOf } as StaffingPlans, metrics);
  return { look: () => price.look(), reckoned, counted: () => metrics.registry.metrics() };
}

describe('the price of people’s time', () => {
  it('is worked out with what the plan says that work is worth', async () => {
    const { look, reckoned, counted } = pricing(() => Promise.resolve([['a||', 2]]));
    await look();
    expect(reckoned).toEqual([['maju', [['a||', 2]]]]);
    expect(await counted()).toContain('outcome="solved"');
  });

  it('is worked out without a plan, and aloud, where none is found', async () => {
    const { look, reckoned, counted } = pricing(() => Promise.reject(new Error('infeasible')));
    await look();
    expect(reckoned).toEqual([['maju', null]]);
    expect(await counted()).toContain('outcome="failed"');
  });
});

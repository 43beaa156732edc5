import { SeededWorld } from './seeded-world';

const RUNS = Number(process.env['ROUTING_RUNS'] ?? 12);
const FIRST = Number(process.env['ROUTING_SEED'] ?? 1);

/**
 * Whatever order things happen in: claims, rebalances, frozen instances, appends that get lost or arrive late, records that come twice.
 * A run that fails is repeated by its seed: `ROUTING_SEED=17 ROUTING_RUNS=1 npx jest apps/routing/test/interleavings`.
 */
describe('three instances and an unreliable world', () => {
  const seeds = Array.from({ length: RUNS }, (_, index) => [FIRST + index]);

  it.each(seeds)(
    'keep every promise in the run of seed %i',
    async (seed) => {
      const world = new SeededWorld(seed);
      await world.run(2_000);
      expect({ seed, violations: world.verdict().violations }).toEqual({ seed, violations: [] });
      expect({ seed, open: world.open }).toEqual({ seed, open: [] });
      const versions = world.ledger.decisions.map(({ version }) => version);
      expect(versions).toEqual(versions.map((_, index) => index + 1));
      const instances = world.instances.map(({ told }) => told);
      expect(instances.flatMap((told) => [...told.of('broken'), ...told.of('gaveUp')])).toEqual([]);
    },
    60_000,
  );
});

import { describeKafka } from '@sambung/testing';
import type { BusKind } from '../system/system';
import { LEAST_ACKNOWLEDGED, LEAST_FAULTS, runChaos } from './run';

/** A fixed seed here; `npm run chaos` goes on longer and with others. */
const SEED = 7;
const SECONDS = 20;

function survives(bus: BusKind): void {
  it('every acknowledged handoff has one end, nobody two owners or too much work, and no number is missing', async () => {
    const lines: string[] = [];
    const report = await runChaos({ seed: SEED, seconds: SECONDS, bus, log: (line) => lines.push(line) });
    process.stderr.write(`chaos on ${bus}: ${JSON.stringify(report)}\n`);
    expect(report.violations).toEqual([]);
    expect(report.acknowledged).toBeGreaterThanOrEqual(LEAST_ACKNOWLEDGED);
    expect(report.kills + report.freezes).toBeGreaterThanOrEqual(LEAST_FAULTS);
  });
}

describe('killing and freezing everything under load, on PostgreSQL as the bus', () => survives('postgres'));
describeKafka('killing and freezing everything under load, on Kafka', () => survives('kafka'));

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figures, type Scenario, readScenario, replicate } from '../src';

/** A scenario from YAML, with a name and a length where a test does not care. */
export function scenario(yaml: string): Scenario {
  return readScenario(`name: test\n${yaml}`, 'test.yaml');
}

export function shipped(file: string, instead: Partial<Scenario> = {}): Scenario {
  const path = join(__dirname, '../../../scenarios', file);
  return { ...readScenario(readFileSync(path, 'utf8'), file), ...instead };
}

/** All replications of one policy, on this thread. */
export async function replications(of: Scenario, policy = 'longest-idle'): Promise<Figures[]> {
  const numbers = Array.from({ length: of.replications }, (_, at) => at + 1);
  return Promise.all(numbers.map((number) => replicate({ scenario: of, policy, number })));
}

import { inconsistencies } from './inconsistencies';
import { readYaml } from './read-yaml';
import { Scenario } from './scenario';
import { ScenarioInvalid } from './scenario.errors';

/**
 * A scenario from the text of its YAML file. `source` is how messages call it.
 * @throws ScenarioInvalid with every problem found, each with its line and its path
 */
export function readScenario(text: string, source: string): Scenario {
  const refused = (problems: ScenarioInvalid['problems']): Error => new ScenarioInvalid(source, problems);
  return readYaml(text, { schema: Scenario, inconsistencies, refused });
}

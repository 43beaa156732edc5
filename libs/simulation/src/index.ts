export { Scenario, type RecordedContact } from './scenario/scenario';
export { readScenario } from './scenario/read-scenario';
export { readContacts } from './scenario/recorded-contacts';
export { ScenarioInvalid } from './scenario/scenario.errors';
export { replicate, type Replication } from './run/replicate';
export type { Figures, FloorFigures, Metric } from './run/measures';
export { compare, type Comparison } from './compare/comparison';
export { inWords } from './report/in-words';
export { page } from './report/page';

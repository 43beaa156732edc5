import type { ContactType, Lasting, PeopleGroup, Scenario } from './scenario';

interface Inconsistency {
  readonly path: (string | number)[];
  readonly what: string;
}

/** What each key says by itself may be right, and still make no sense together. */
export function inconsistencies(scenario: Scenario): Inconsistency[] {
  const { types, people } = scenario;
  return [
    ...playable(scenario),
    ...twice(types, 'types'),
    ...twice(people, 'people'),
    ...types.flatMap((type, at) => [
      ...arrivalsOf(scenario, type, at),
      ...servable(people, type, at),
      ...casesOf(people, type.service, ['types', at, 'service']),
      ...(type.patience ? casesOf(people, type.patience, ['types', at, 'patience']) : []),
    ]),
    ...people.flatMap((group, at) =>
      Object.keys(group.speeds)
        .filter((key) => !types.some((type) => type.key === key))
        .map((key) => ({ path: ['people', at, 'speeds', key], what: `there is no type ${key}` })),
    ),
    ...people.flatMap((group, at) => withinCycle(scenario, group, at)),
  ];
}

/** More than years of the busiest help line: a slip in a unit would be played until the memory is full. */
const MOST_CONTACTS = 100_000_000;

function playable({ types, warm_up: warmUp, length }: Scenario): Inconsistency[] {
  const contacts = types.reduce((sum, { rate }) => sum + busiest(rate) * (warmUp + length), 0);
  return contacts > MOST_CONTACTS
    ? [
        {
          path: ['length'],
          what: `up to ${contacts.toPrecision(2)} contacts would come in that time: too many to be played`,
        },
      ]
    : [];
}

/** A millisecond. */
const busiest = (rate: ContactType['rate']): number =>
  Array.isArray(rate) ? Math.max(...rate.map((period) => period.rate)) : (rate ?? 0);

function withinCycle(
  { cycle = Infinity }: Scenario,
  { shifts = [], breaks }: PeopleGroup,
  at: number,
): Inconsistency[] {
  return [...shifts, ...breaks].some(({ until }) => until > cycle)
    ? [{ path: ['people', at], what: 'a shift or break ends after the cycle: over midnight it is two' }]
    : [];
}

function twice(all: readonly { readonly key: string }[], where: string): Inconsistency[] {
  return all.flatMap(({ key }, at) =>
    all.findIndex((other) => other.key === key) < at
      ? [{ path: [where, at, 'key'], what: `there are two of the name ${key}` }]
      : [],
  );
}

function arrivalsOf({ arrivals }: Scenario, { rate }: ContactType, at: number): Inconsistency[] {
  if (!rate && !arrivals)
    return [{ path: ['types', at], what: 'needs a rate, or arrivals from a CSV for the whole scenario' }];
  if (rate && arrivals)
    return [{ path: ['types', at, 'rate'], what: 'arrivals come from the CSV: leave the rate out' }];
  if (!Array.isArray(rate)) return [];
  const ordered = rate.every((each, index) => each.from > (rate[index - 1]?.from ?? -1));
  return ordered ? [] : [{ path: ['types', at, 'rate'], what: 'each period begins after the one before' }];
}

/** A type that nobody can ever serve would wait for ever, and every figure with it. */
function servable(people: readonly PeopleGroup[], type: ContactType, at: number): Inconsistency[] {
  const steps = stepsOf(type);
  const fits = people.some(
    (group) =>
      (group.capacity ?? PHONE_ALONE).weights[type.channel] !== undefined &&
      steps.some(({ skills }) => Object.entries(skills).every(([skill, level]) => (group.skills[skill] ?? 0) >= level)),
  );
  if (fits) return [];
  return [
    { path: ['types', at], what: `nobody has the skills and the channel (${type.channel}) that ${type.key} asks for` },
  ];
}

function casesOf(people: readonly PeopleGroup[], lasting: Lasting, path: (string | number)[]): Inconsistency[] {
  if (!('cases' in lasting)) return [];
  return lasting.cases.flatMap((each, at) =>
    each.people === undefined || people.some(({ key }) => key === each.people)
      ? []
      : [{ path: [...path, 'cases', at, 'people'], what: `there are no people ${each.people}` }],
  );
}

/** One call at a time. */
export const PHONE_ALONE: NonNullable<PeopleGroup['capacity']> = { units: 1, weights: { phone: 1 } };

/** Without steps a type asks for the skill of its own name, at any level, for as long as it takes. */
export function stepsOf({ key, steps }: ContactType): NonNullable<ContactType['steps']> {
  return steps ?? [{ skills: { [key]: 1 } }];
}

/** Somebody who has a manager, by ids. */
export interface Reporting {
  readonly id: string;
  readonly manager_id: string;
}

/**
 * The circles among people from whom no line leads to the top. Whoever merely reports into a circle is not in it: mending the circle
 * mends them. Each person is walked once.
 */
export function managerCircles<Person extends Reporting>(people: readonly Person[]): Person[][] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const walkOf = new Map<string, number>();
  const circles: Person[][] = [];
  people.forEach((start, walk) => {
    const path: Person[] = [];
    let at: Person | undefined = start;
    for (; at && !walkOf.has(at.id); at = byId.get(at.manager_id)) {
      walkOf.set(at.id, walk);
      path.push(at);
    }
    const met = at;
    if (met && walkOf.get(met.id) === walk) circles.push(path.slice(path.findIndex(({ id }) => id === met.id)));
  });
  return circles;
}

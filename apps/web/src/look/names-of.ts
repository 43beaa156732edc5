interface Named {
  readonly employeeId: string;
  readonly name: string;
}

/** Names of people as a list, everybody once, however often they come; two colleagues of one name are two. */
export const namesOf = (people: readonly Named[]): string =>
  [...new Map(people.map(({ employeeId, name }) => [employeeId, name])).values()].join(', ');

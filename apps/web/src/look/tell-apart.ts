/**
 * What is said of each besides, so that no two read the same where they are chosen: of those who read alike the first detail (their team, their site, their
 * number), and the next one while two still do. Of all others nothing.
 */
export function tellApart<One>(
  all: readonly One[],
  readAs: (one: One) => string,
  details: readonly ((one: One) => string | null | undefined)[],
): string[][] {
  const said = all.map((): string[] => []);
  for (const detail of details) {
    const texts = all.map((one, at) => JSON.stringify([readAs(one), said[at]]));
    all.forEach((one, at) => {
      const more = texts.filter((text) => text === texts[at]).length > 1 ? detail(one) : undefined;
      if (more) said[at]?.push(more);
    });
  }
  return said;
}

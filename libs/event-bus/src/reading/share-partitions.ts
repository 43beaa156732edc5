/** One reader of a group, and what it has read last, so that it keeps as much as is fair. */
export interface Member {
  readonly id: string;
  readonly owned: readonly number[];
}

/**
 * Shares partitions 0…count-1 among the members: nobody has two more than another, and a partition changes hands only
 * where fairness or a departed member asks for it. All topics of a partition go together; that is up to the caller.
 * The same input gives the same result whatever the order of the members. A partition that two claim stays with the first of them by id.
 */
export function sharePartitions(members: readonly Member[], count: number): Map<string, number[]> {
  const shares = new Map<string, number[]>();
  if (members.length === 0) return shares;

  const byId = [...members].sort((a, b) => (a.id < b.id ? -1 : 1));
  const taken = new Set<number>();
  for (const { id, owned } of byId) shares.set(id, claim(owned, count, taken));

  const fair = Math.floor(count / byId.length);
  let larger = count % byId.length;
  const free = range(count).filter((partition) => !taken.has(partition));
  for (const share of [...shares.values()].sort((a, b) => b.length - a.length)) {
    const size = larger > 0 && share.length > fair ? fair + 1 : fair;
    if (size > fair) larger -= 1;
    free.push(...share.splice(size));
  }
  free.sort((a, b) => a - b);
  for (const partition of free) smallest(shares).push(partition);
  for (const share of shares.values()) share.sort((a, b) => a - b);
  return shares;
}

function claim(owned: readonly number[], count: number, taken: Set<number>): number[] {
  const claimed = [...new Set(owned)].filter((each) => each >= 0 && each < count && !taken.has(each));
  for (const partition of claimed) taken.add(partition);
  return claimed.sort((a, b) => a - b);
}

function smallest(shares: ReadonlyMap<string, number[]>): number[] {
  return [...shares.values()].reduce((least, share) => (share.length < least.length ? share : least));
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

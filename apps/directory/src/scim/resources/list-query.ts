import { z } from 'zod';
import { ValueInvalid } from '../scim.errors';
import { parseFilter } from '../filter/parse-filter';
import { resolveFilter } from '../filter/resolve-filter';
import { placeOf, type ResourceType } from '../schemas/resource-type';
import type { Search } from './find-resources';

/** What a page holds unless it is asked for less, and at most. */
export const USUAL_PAGE = 100;
export const MOST_RESULTS = 200;

const Paths = z.string().max(4_000);
export const AskedQuery = z.object({ attributes: Paths.optional(), excludedAttributes: Paths.optional() });
export type AskedQuery = z.infer<typeof AskedQuery>;

const order = {
  filter: z.string().max(4_000).optional(),
  sortBy: z.string().max(300).optional(),
  sortOrder: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['ascending', 'descending'], 'ascending or descending'))
    .optional(),
};

/** Parameters of `GET /Users` and `GET /Groups`. What else is sent means nothing here. */
export const ListQuery = AskedQuery.extend({
  ...order,
  startIndex: z.coerce.number().int().optional(),
  count: z.coerce.number().int().optional(),
});
export type ListQuery = z.infer<typeof ListQuery>;

/** RFC 7644, section 3.4.3: the same in the body of `POST …/.search`. */
export const SearchBody = z.object({
  schemas: z.array(z.string()).optional(),
  ...order,
  startIndex: z.int().optional(),
  count: z.int().optional(),
  attributes: z.array(z.string()).max(100).transform(joined).optional(),
  excludedAttributes: z.array(z.string()).max(100).transform(joined).optional(),
});

function joined(paths: readonly string[]): string {
  return paths.join(',');
}

export interface PageAsked {
  readonly search: Search;
  readonly startIndex: number;
}

/** A list's parameters understood. A first place before 1 is 1, a negative count 0 (RFC 7644, section 3.4.2.4). Throws FilterInvalid, ValueInvalid. */
export function searchOf(type: ResourceType, query: ListQuery): PageAsked {
  const startIndex = Math.max(1, query.startIndex ?? 1);
  const limit = Math.min(MOST_RESULTS, Math.max(0, query.count ?? USUAL_PAGE));
  const filter = query.filter === undefined ? undefined : resolveFilter(type, parseFilter(query.filter));
  return { startIndex, search: { filter, sort: sortOf(type, query), skip: Math.min(startIndex - 1, 2 ** 31), limit } };
}

function sortOf(type: ResourceType, { sortBy, sortOrder }: ListQuery): Search['sort'] {
  if (sortBy === undefined) return undefined;
  const found = placeOf(type, sortBy);
  if (!found)
    throw new ValueInvalid(`There is no attribute “${sortBy}” to sort by. /scim/v2/Schemas lists those there are.`);
  const { attribute, sub } = found;
  const value =
    sub ?? (attribute.type === 'complex' ? attribute.subAttributes?.find(({ name }) => name === 'value') : undefined);
  if (attribute.type === 'complex' && !value) throw new ValueInvalid(`“${sortBy}” has parts: sort by one of them.`);
  return { by: { ...found, ...(value && { sub: value }) }, descending: sortOrder === 'descending' };
}

const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

export function listResponse(
  resources: readonly object[],
  { total, startIndex }: { total: number; startIndex: number },
) {
  return { schemas: [LIST], totalResults: total, startIndex, itemsPerPage: resources.length, Resources: resources };
}

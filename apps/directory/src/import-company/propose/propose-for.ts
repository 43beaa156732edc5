import type { ImportUnderstanding } from '@sambung/contracts';
import type { Change } from '../../change/change';
import { slug } from '../../domain/slug';
import { RoleRow, SiteRow, TeamRow } from '../../persistence/rows';
import type { SentFiles } from '../open-tables';
import type { ProblemList } from '../problem-list';
import { openTable } from '../tables/open-table';
import { isKnownHeader } from './header-words';
import { proposeMapping, type Catalogue } from './propose-mapping';

/** A mapping for the one file that was sent without any. Undefined, with the reason in the list, if there is not one file, or it cannot be read. */
export async function proposeFor(
  change: Change,
  files: SentFiles,
  problems: ProblemList,
  warnings: ProblemList,
): Promise<ImportUnderstanding | undefined> {
  const [file, ...more] = files;
  if (!file || more.length > 0) {
    problems.inMapping('', 'a mapping can be proposed for one file of people', 'send one file, or the mapping');
    return undefined;
  }
  const [name, content] = file;
  const table = await openTable(name, content, { isHeader: isKnownHeader }, problems);
  return table && proposeMapping(name, table, await catalogueOf(change), { problems, warnings });
}

async function catalogueOf({ manager, workspace }: Change): Promise<Catalogue> {
  const roles = await manager.findBy(RoleRow, { workspace });
  const names = roles.flatMap(({ key, name }) =>
    [key, name.id, name.en].map((each) => [slug(each) ?? key, key] as const),
  );
  const keys = (rows: readonly { key: string }[]): Set<string> => new Set(rows.map(({ key }) => key));
  return {
    roles: new Map(names),
    teams: keys(await manager.findBy(TeamRow, { workspace })),
    sites: keys(await manager.findBy(SiteRow, { workspace })),
  };
}

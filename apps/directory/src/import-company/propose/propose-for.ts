import { importProblem, type BilingualText, type ImportUnderstanding } from '@sambung/contracts';
import type { Change } from '../../change/change';
import { slug } from '../../domain/slug';
import { RoleRow, SiteRow, TeamRow } from '../../persistence/rows';
import type { SentFiles } from '../open-tables';
import type { ProblemList } from '../problem-list';
import { openTable } from '../tables/open-table';
import { isKnownHeader } from './header-words';
import type { Catalogue } from './mean-column';
import { proposeMapping } from './propose-mapping';
import type { Said } from './said-columns';

/** A mapping for the one file that was sent without any, by what was said of its columns. Undefined, with the reason in the list, if there is not one file, or it cannot be read. */
export async function proposeFor(
  change: Change,
  { files, said }: { readonly files: SentFiles; readonly said: Said },
  problems: ProblemList,
): Promise<ImportUnderstanding | undefined> {
  const [file, ...more] = files;
  if (!file || more.length > 0) {
    problems.inMapping('', importProblem('mapping.one-file'));
    return undefined;
  }
  const [name, content] = file;
  const table = await openTable(name, content, { isHeader: isKnownHeader }, problems);
  return table && proposeMapping({ file: name, table, said }, await catalogueOf(change));
}

async function catalogueOf({ manager, workspace }: Change): Promise<Catalogue> {
  const [roles, teams, sites] = [
    await manager.findBy(RoleRow, { workspace }),
    await manager.findBy(TeamRow, { workspace }),
    await manager.findBy(SiteRow, { workspace }),
  ];
  return { roles: keysByName(roles), teams: keysByName(teams), sites: keysByName(sites) };
}

type Named = { readonly key: string; readonly name: string | BilingualText };

/** A key is one of the names, and goes before them all. */
function keysByName(entries: readonly Named[]): Map<string, string> {
  const names = entries.flatMap(({ key, name }) =>
    (typeof name === 'string' ? [name] : [name.id, name.en]).map((each) => [slug(each) ?? key, key] as const),
  );
  return new Map([...names, ...entries.map(({ key }) => [key, key] as const)]);
}

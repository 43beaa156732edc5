import { posix } from 'node:path';
import { importProblem, type ToldProblem } from '@sambung/contracts';
import { readWholeXml } from './read-xml';
import { WorkbookUnreadable } from './workbook-unreadable';
import { MOST_ENTRIES, type ZipParts } from './zip-parts';

export interface FoundSheet {
  readonly part: string;
  readonly since1904: boolean;
  /** Parts that may be missing: a sheet of numbers alone has no texts. */
  readonly strings: string | undefined;
  readonly styles: string | undefined;
}

interface Sheet {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

const ROOT = '_rels/.rels';

/** Finds the sheet of that name (letters’ case does not count), else the first that is not hidden. Throws {@link WorkbookUnreadable}. */
export async function findSheet(zip: ZipParts, wanted: string | undefined): Promise<FoundSheet> {
  const workbook = await workbookPart(zip);
  const relations = await relationsOf(zip, workbook);
  const { sheets, since1904 } = await sheetsOf(zip, workbook);
  const found =
    wanted === undefined ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0]) : sheets.find(isCalled(wanted));
  const part = found && relations.find(({ id }) => id === found.relation)?.target;
  if (part === undefined) throw new WorkbookUnreadable(noSheet(wanted, sheets));
  const ofType = (type: string): string | undefined => relations.find((each) => each.type.endsWith(`/${type}`))?.target;
  return { part, since1904, strings: ofType('sharedStrings'), styles: ofType('styles') };
}

const isCalled =
  (wanted: string) =>
  ({ name }: Sheet): boolean =>
    name.trim().toLowerCase() === wanted.trim().toLowerCase();
const noSheet = (wanted: string | undefined, there: readonly Sheet[]): ToldProblem =>
  wanted === undefined || there.length === 0
    ? importProblem('file.no-sheet')
    : importProblem('file.sheet-unknown', { sheet: wanted, sheets: there.map(({ name }) => name).join(', ') });

async function workbookPart(zip: ZipParts): Promise<string> {
  if (zip.has('xl/workbook.bin')) throw new WorkbookUnreadable(importProblem('file.binary-workbook'));
  if (zip.has('content.xml')) throw new WorkbookUnreadable(importProblem('file.open-document'));
  if (!zip.has(ROOT)) throw new WorkbookUnreadable(importProblem('file.archive'));
  const [office] = (await relationsIn(zip, ROOT, '')).filter(({ type }) => type.endsWith('/officeDocument'));
  if (!office) throw new WorkbookUnreadable(importProblem('file.other-document'));
  return office.target;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relationsOf(zip: ZipParts, part: string): Promise<Relation[]> {
  return relationsIn(
    zip,
    posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`),
    posix.dirname(part),
  );
}

async function relationsIn(zip: ZipParts, part: string, folder: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  await readWholeXml(zip.read(part), {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      addTo(relations, { id: Id, type: Type, target });
    },
  });
  return relations;
}

async function sheetsOf(zip: ZipParts, workbook: string): Promise<{ sheets: Sheet[]; since1904: boolean }> {
  const sheets: Sheet[] = [];
  let since1904 = false;
  await readWholeXml(zip.read(workbook), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') since1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (tag !== 'sheet') return;
      const relation = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
      addTo(sheets, {
        name: attributes['name'] ?? '',
        relation,
        hidden: (attributes['state'] ?? 'visible') !== 'visible',
      });
    },
  });
  return { sheets, since1904 };
}

/** None of them has more than there may be parts. Throws {@link WorkbookUnreadable}. */
function addTo<Item>(list: Item[], item: Item): void {
  if (list.length === MOST_ENTRIES)
    throw new WorkbookUnreadable(importProblem('file.too-many-parts', { most: MOST_ENTRIES }));
  list.push(item);
}

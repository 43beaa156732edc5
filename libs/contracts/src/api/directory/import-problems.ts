import type { ImportProblem } from './import-report';

const SAVE_AS = 'open it in Excel or LibreOffice, save it as “Excel workbook (.xlsx)” or “CSV UTF-8”, and send that';
const SAVE_AGAIN = 'open it in Excel or LibreOffice, save it again as “Excel workbook (.xlsx)”, and send that';
const SPLIT = 'split the table into several files, or send it as CSV';
const SEE = 'docs/IMPORT.md explains every key';
const IANA = 'use a name of the IANA database such as Asia/Jakarta';
const AS_CSV = 'type the cell again, or export the file as “CSV UTF-8”';
const AS_TEXT = 'format the column as text, and write the number again';
const WRITE_HOURS =
  'write working hours as “Mon-Fri 08:00-17:00; Sat 08:00-12:00”, or name some that the mapping has under `hours`';
const WRITE_DATES = 'write dates as 31/12/2026 or 2026-12-31';
const TRANSLATE = 'or translate the value with `values`';
const LOOK_AGAIN = 'look at the step again, or leave it as it is';
const ANOTHER_LAST_RESORT = 'name another last resort, or give them a manager or deputy in the file';

/**
 * Everything that an import can say is wrong, or worth a look, by its code: what, and how to mend it. What stands in braces are the facts. Codes are
 * stable; the pages have words for each in both languages (`apps/web/src/people/import/problems`), and docs/IMPORT.md a row.
 */
export const IMPORT_PROBLEMS = {
  // A file as a whole.
  'file.protected': ['the workbook is protected by a password', 'save a copy without a password, and send that'],
  'file.old-excel': ['this is a workbook of Excel 97–2003 (.xls)', SAVE_AS],
  'file.binary-workbook': ['this is a binary workbook (.xlsb)', SAVE_AS],
  'file.open-document': ['this is an OpenDocument file (.ods)', SAVE_AS],
  'file.other-document': ['this is a document of an office program, but no workbook', SAVE_AS],
  'file.web-page': ['this is a web page or XML, whatever its name says', SAVE_AS],
  'file.archive': ['this is a zip archive, but no workbook', 'unpack it, and send the files in it'],
  'file.damaged': ['the workbook is damaged: {says}', SAVE_AGAIN],
  'file.unpacks-too-large': ['the workbook unpacks to more than {megabytes} MB', SPLIT],
  'file.too-many-parts': ['the workbook holds more than {most} sheets or parts', SPLIT],
  'file.too-many-texts': ['the workbook holds more than {most} texts', SPLIT],
  'file.too-many-rows': ['it has more than {most} rows', 'send fewer at a time'],
  'file.too-many-columns': ['the header has {columns} columns, more than {most}', 'send the columns that matter'],
  'file.no-sheet': ['the workbook has no sheet', SAVE_AGAIN],
  'file.sheet-unknown': ['the workbook has no sheet “{sheet}”', 'its sheets are: {sheets}'],
  'file.no-header': ['there is no header row', 'send a file whose first row names the columns'],
  'file.header-twice': ['two columns have the header “{header}”', 'give each column a header of its own'],
  'file.not-utf8': ['the file is not UTF-8', 'save it as “CSV UTF-8” and send it again'],
  'file.hidden-rows': [
    'hidden rows are read as all others are: {rows}',
    'show the rows (a filter may hide them), and delete those that shall not be imported',
  ],
  // A row, and what a cell holds whatever it is read as.
  'row.endless': [
    'a row has more than 1 MB; what stands behind it is not read',
    'close every quoted cell, and end every row with a new line',
  ],
  'row.length': [
    'the row has {cells} cells, the header {columns}',
    'put cells that hold the delimiter, quotes or newlines into double quotes',
  ],
  'row.quotes': [
    'from here on a cell cannot be read: a double quote stands where none may stand',
    'double the quotes inside of a quoted cell, and close every quoted cell',
  ],
  'cell.error': ['the cell shows the error {error}', 'mend its formula, or write the value itself'],
  'cell.no-result': [
    'the cell holds a formula without a result',
    'open the workbook in Excel or LibreOffice and save it, or write the value itself',
  ],
  'cell.digits-lost': ['a number of more than 15 digits: Excel has replaced those behind by zeros', AS_TEXT],
  'cell.no-character': ['the cell holds {character}, which is no character of a text', AS_CSV],
  'cell.turns-round': [
    'the cell holds {character}, an invisible sign that turns the text behind it round',
    'type the cell again; names in right-to-left scripts need no such sign',
  ],
  'cell.character-lost': ['the cell holds U+FFFD: a character was lost when the file was saved', AS_CSV],
  'cell.empty': ['{field} is empty', 'every person needs one'],
  'cell.too-long': ['{field} is longer than {most} characters', 'shorten it'],
  'cell.untranslated': [
    'the mapping does not say what this value means',
    'add it to `values` of the rule, or give the rule an `otherwise`',
  ],
  'join.no-row': [
    '“{table}” has no row whose {key} is this value',
    'add the row to {table}, correct the value, or make the join optional',
  ],
  'join.twice': ['an earlier row has the same value, so a join cannot tell which is meant', 'keep one of the rows'],
  // People.
  'person.number-twice': [
    'line {line} has the same employee number',
    'keep one of the rows, or give each a number of its own',
  ],
  'person.nobody': [
    'the {field} is neither in the file nor in the company',
    'add their row, correct the number or the name, or leave the cell empty',
  ],
  'person.several': [
    '{count} people are called {name}',
    'write the number of the one who is meant (or an e-mail address that only they have)',
  ],
  'person.own-deputy': ['nobody can be their own deputy', 'name somebody else, or leave the cell empty'],
  'person.manager-circle': ['the reporting line is a circle: {circle}', 'give one of them another manager, or none'],
  'person.deputy-circle': ['the deputies are a circle: {circle}', 'give one of them another deputy, or none'],
  'person.no-profile': ['no profile has this value', 'add it to `profiles.values`, or give `profiles` an `otherwise`'],
  'person.active-unclear': ['it is not said whether this means active', `write true or false, ${TRANSLATE}`],
  'person.role-unknown': [
    'there is no such role',
    `name a role of the catalogue, add it under \`roles\`, ${TRANSLATE}`,
  ],
  'person.skill-unknown': [
    'there is no such skill',
    `name a skill of the catalogue, add it under \`skills\`, ${TRANSLATE}`,
  ],
  'person.level': ['a level is 1 to 5', 'write 1 (beginner) to 5 (expert) after the colon'],
  'person.language-unknown': ['this is no language tag', `use BCP 47 tags such as id, en or zh-Hant, ${TRANSLATE}`],
  'person.tag': ['this is no tag', 'use words of letters and digits, at most 40 of them'],
  'person.seconds': ['this is no number of seconds from 0 to 3600', 'write whole seconds'],
  'person.contact-too-long': ['this is too long for {field}', 'shorten it'],
  'phone.digits-lost': ['a spreadsheet has rounded this number, and its last digits are lost', AS_TEXT],
  'phone.zero-lost': ['its leading zero was lost in a spreadsheet; it is read as {number}', AS_TEXT],
  'phone.several': ['the cell holds several numbers; the first is read, {number}', 'leave the one that reaches them'],
  'phone.unknown': [
    'no numbering plan knows this number; it is kept as it is written',
    'write it with its country’s calling code: +62…',
  ],
  'email.form': ['this is no e-mail address', 'write one as sari@company.co.id, or leave the cell empty'],
  'email.several': ['the cell holds several addresses; the first is read, {number}', 'leave the one that reaches them'],
  'extension.form': [
    'this is no extension',
    'write its digits alone, as 204 (* and # may stand there), or leave the cell empty',
  ],
  'extension.several': ['the cell holds several numbers; read is {number}', 'leave their extension alone'],
  // Times.
  'hours.none': ['no working hours are given', WRITE_HOURS],
  'hours.every-day': [
    'no days are named: these are read as the hours of every day, wherever they stand',
    'name the days, as “Mon-Fri 08:00-17:00”, unless it is every day',
  ],
  'hours.form': ['“{part}” is not of the form “Mon-Fri 08:00-17:00”', WRITE_HOURS],
  'hours.no-length': ['a shift from {from} to {to} has no length; around the clock is 00:00-24:00', WRITE_HOURS],
  'hours.no-time': ['{time} is no time of day', WRITE_HOURS],
  'hours.no-day': ['“{word}” is no day of the week', WRITE_HOURS],
  'time-zone.unknown': ['this is no time zone', `use names of the IANA database such as Asia/Jakarta, ${TRANSLATE}`],
  'date.form': ['“{text}” is no date', WRITE_DATES],
  'date.no-month': ['there is no month {month}: the day stands before the month', WRITE_DATES],
  'date.none': ['there is no {date}', WRITE_DATES],
  'absence.more-last-days': ['there are more last days than first days', 'give each absence its first day'],
  'absence.backwards': ['the last day is before the first, {from}', 'exchange the two, or correct them'],
  'absence.open': ['they are away until further notice', 'give the last day when it is known'],
  'evidence.more-than-skills': [
    'there are more of these than skills',
    'write one for each skill of the row, or one for all',
  ],
  'evidence.no-day': ['it is not said when “{skill}” was assessed', 'add the day, or leave this out'],
  'evidence.to-come': ['nobody has been assessed on a day to come', 'name {today} or a day before'],
  'evidence.backwards': [
    'it would have expired before it was assessed, on {from}',
    'exchange the two, or correct them',
  ],
  // Departments and branches.
  'entry.incomplete': ['a {kind} needs a key and a name', 'fill in the cell'],
  'entry.twice': ['an earlier row has the same key “{key}”', 'choose another column for the key'],
  'entry.unknown': [
    'there is no {kind} with the key “{key}”',
    `add the {kind} to the mapping or its file, ${TRANSLATE}`,
  ],
  'team.nobody-serves': [
    'nobody of this front office has a role of the front office ({people} work there): plans that ask by role find nobody here',
    'say which roles their jobs are, or that the department is in the back office',
  ],
  'team.office-unclear': [
    'it is not said to which office the team belongs',
    'let `office` give front or back: translate it with `values` and `otherwise`',
  ],
  'team.manager-unknown': [
    'nobody has the external id, the name or the e-mail address “{id}”',
    'add their row, correct it, or leave it empty',
  ],
  'site.no-whatsapp': [
    'this is no telephone number that WhatsApp would find',
    'write it with its country’s calling code: +62…',
  ],
  // The mapping.
  'mapping.unreadable': ['this is neither YAML nor JSON: {says}', SEE],
  'mapping.invalid': ['{says}', SEE],
  'mapping.one-file': ['a mapping can be proposed for one file of people', 'send one file, or the mapping'],
  'mapping.file-not-sent': ['the mapping names the file “{name}”, which was not sent', 'send it; files are: {files}'],
  'mapping.file-not-named': [
    'the file “{name}” was sent, and the mapping does not name it',
    'name it in the mapping, or leave it out',
  ],
  'mapping.column-missing': ['there is no column “{header}”', '{table} has: {headers}'],
  'mapping.time-zone-unknown': ['“{name}” is no time zone', IANA],
  'mapping.name-unknown': ['there is no {kind} “{name}”', 'name one that the mapping, its files or the catalogue have'],
  'mapping.too-many-missing': [
    '{missing} of {here} people are not in the file and would be deactivated, more than {most} of a hundred',
    'send everybody, or say with `deactivateAtMost` how many of a hundred may be deactivated',
  ],
  // Reasons and their plans.
  'reason.no-name': ['the reason “{key}” is new and has no name', 'give it a name in Indonesian and English'],
  'reason.no-last-resort': [
    'the plan of “{key}” can end with nobody: it names no last resort',
    'name one, or give the mapping a `lastResort`',
  ],
  'reason.last-resort-unknown': [
    'nobody has the external id “{id}”',
    'name somebody who is in the file or in the company',
  ],
  'reason.last-resort-missing': [
    'the plan of “{key}” can end with nobody: its last resort does not exist',
    ANOTHER_LAST_RESORT,
  ],
  'reason.last-resort-inactive': [
    'the plan of “{key}” can end with nobody: its last resort, {name}, is deactivated',
    ANOTHER_LAST_RESORT,
  ],
  'reason.last-resort-alone': [
    'the plan of “{key}” can end with nobody: its last resort, {name}, has neither an active deputy nor an active manager, so nobody is left when they are away',
    ANOTHER_LAST_RESORT,
  ],
  'reason.nobody-fits': ['nobody who works here fits this step: it only costs its hold time', LOOK_AGAIN],
  'reason.asks-everybody': ['this step has no criteria of its own and asks everybody in the company', LOOK_AGAIN],
  'reason.no-head-start': ['with a hold of 0 seconds the next step joins in at once', LOOK_AGAIN],
  // The import itself.
  'import.given-up': [
    'the import was begun {times} times and never came to its end',
    'send it in parts, and tell whoever runs Sambung',
  ],
} as const satisfies Record<string, readonly [problem: string, remedy: string]>;

export type ImportProblemCode = keyof typeof IMPORT_PROBLEMS;

/** What stands in braces in a text. */
export type PlacesOf<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? Place | PlacesOf<Rest>
  : never;
type FactsOf<Code extends ImportProblemCode> = PlacesOf<(typeof IMPORT_PROBLEMS)[Code][number]>;
/** Everything that a text names; nothing where it names nothing. */
export type Facts<Names extends string> = [Names] extends [never] ? [] : [Readonly<Record<Names, string | number>>];

/** What is wrong, without where: its code and facts for whoever says it in words of their own, and what it is in English. */
export type ToldProblem = Required<Pick<ImportProblem, 'code' | 'facts'>> & Pick<ImportProblem, 'problem' | 'remedy'>;

/** A problem by its code, with everything filled in that it names. */
export function importProblem<Code extends ImportProblemCode>(
  code: Code,
  ...[facts]: Facts<FactsOf<Code>>
): ToldProblem {
  const [problem, remedy] = IMPORT_PROBLEMS[code];
  return { code, facts: facts ?? {}, problem: filledIn(problem, facts), remedy: filledIn(remedy, facts) };
}

/** What stands in a fact is no place to fill in. */
export const filledIn = (text: string, facts: Readonly<Record<string, string | number>> = {}): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name]));

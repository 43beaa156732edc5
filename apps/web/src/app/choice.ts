import type { Colleague, Matter, Reason, Text } from '../api/views';
import { tellApart } from '../look/tell-apart';

/** What was chosen in the box: what they want, or whom. */
export type Choice =
  | { readonly kind: 'reason'; readonly key: string; readonly name: Text; readonly shortAnswer: Text | null }
  | { readonly kind: 'person'; readonly employeeId: string; readonly name: string };

/** One line of the box. */
export interface Line {
  /** Unlike any other line’s. */
  readonly value: string;
  readonly label: string;
  readonly choice: Choice;
  readonly free?: boolean;
  /** Of a person: what they are, where. */
  readonly about?: string;
}

export interface Group {
  readonly title: string;
  /** A duty of one's own team. */
  readonly own?: boolean;
  readonly lines: readonly Line[];
}

export interface Found {
  readonly reasons: readonly Reason[];
  readonly matters: readonly Matter[];
  readonly people: readonly Colleague[];
}

interface Say {
  /** One's own. */
  readonly teamId?: string | undefined;
  readonly said: (text: Text) => string;
  readonly titles: Readonly<Record<'reasons' | 'people' | 'notSure', string>> & {
    readonly duty: (name: string) => string;
  };
}

/** The lines under the box: reasons, then duties with whoever does them, then people, each once; and in the end *unclear*: nobody is stuck for want of a word. */
export function groupsOf({ reasons, matters, people }: Found, say: Say): Group[] {
  const shown = new Set<string>();
  const besides = besidesOf([...matters.flatMap((matter) => matter.people), ...people], say.said);
  const personLine = (person: Shown): Line[] => {
    if (shown.has(person.employeeId)) return [];
    shown.add(person.employeeId);
    return [lineOfPerson(person, say.said, besides.get(person.employeeId))];
  };
  const duties = matters
    .filter(({ kind }) => kind === 'duty')
    .map(({ name, people: doers }) => ({
      title: say.titles.duty(say.said(name)),
      own: areAllOf(say.teamId, doers),
      lines: doers.flatMap(personLine),
    }));
  const meant = matters.filter(({ kind }) => kind === 'reason');
  const isNotMeant = ({ key }: Reason): boolean => !meant.some((each) => each.key === key);
  const named = reasons.filter((reason) => !isUnclear(reason) && isNotMeant(reason));
  return [
    { title: say.titles.reasons, lines: [...meant, ...named].map((reason) => reasonLine(reason, say)) },
    ...duties,
    { title: say.titles.people, lines: people.flatMap(personLine) },
    {
      title: say.titles.notSure,
      lines: reasons
        .filter(isUnclear)
        .filter(isNotMeant)
        .map((reason) => reasonLine(reason, say)),
    },
  ].filter(({ lines }) => lines.length > 0);
}

/** Whether whoever takes care of something is of this team, all of them. False where nobody does. */
export const areAllOf = (teamId: string | undefined, people: readonly Pick<Colleague, 'team'>[]): boolean =>
  teamId !== undefined && people.length > 0 && people.every(({ team }) => team?.teamId === teamId);

const isUnclear = ({ key }: Reason): boolean => key === 'unclear';

/** Reasons whose name holds these words, in either language: known at once, before anybody was asked; all where there are no words. */
export function reasonsCalled(words: string, reasons: readonly Reason[]): Reason[] {
  const wanted = words.toLowerCase();
  return reasons.filter(({ name }) => [name.id, name.en].some((each) => each.toLowerCase().includes(wanted)));
}

/** The same, and *unclear*. */
export const reasonsFor = (words: string, reasons: readonly Reason[]): Reason[] =>
  reasons.filter((reason) => isUnclear(reason) || reasonsCalled(words, [reason]).length > 0);

const reasonLine = ({ key, name, shortAnswer }: Pick<Reason, 'key' | 'name' | 'shortAnswer'>, { said }: Say): Line =>
  lineOf({ kind: 'reason', key, name, shortAnswer }, said);

/** The line of what was chosen, whether or not it is found just now. */
export const lineOf = (choice: Choice, said: Say['said']): Line =>
  choice.kind === 'reason'
    ? { value: `reason:${choice.key}`, label: said(choice.name), choice }
    : { value: `person:${choice.employeeId}`, label: choice.name, choice };

type Shown = Pick<Colleague, 'employeeId' | 'name' | 'roles' | 'site' | 'team' | 'available' | 'contactPoints'>;

const aboutOf = ({ roles, site }: Shown, said: Say['said']): string[] => [
  ...roles.slice(0, 1).map((role) => said(role.name)),
  ...(site ? [site.name] : []),
];

/** By id, what tells two of one name, role and site apart. */
function besidesOf(people: readonly Shown[], said: Say['said']): ReadonlyMap<string, readonly string[]> {
  const all = [...new Map(people.map((person) => [person.employeeId, person])).values()];
  const besides = tellApart(all, (person) => [person.name, ...aboutOf(person, said)].join(), [
    ({ team }) => team && said(team.name),
    ({ contactPoints }) => contactPoints.extension ?? contactPoints.phone,
  ]);
  return new Map(all.map(({ employeeId }, at) => [employeeId, besides[at] ?? []]));
}

function lineOfPerson(person: Shown, said: Say['said'], besides: readonly string[] = []): Line {
  const { employeeId, name, available } = person;
  const about = [...aboutOf(person, said), ...besides].join(', ');
  return { ...lineOf({ kind: 'person', employeeId, name }, said), free: available, about };
}

import type { Colleague, Matter, Reason, Text } from '../api/views';

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
  readonly lines: readonly Line[];
}

export interface Found {
  readonly reasons: readonly Reason[];
  readonly matters: readonly Matter[];
  readonly people: readonly Colleague[];
}

interface Say {
  readonly said: (text: Text) => string;
  readonly titles: { readonly reasons: string; readonly people: string; readonly duty: (name: string) => string };
}

/** The lines under the box: reasons first, then duties with whoever does them, then people. A person stands there once. */
export function groupsOf({ reasons, matters, people }: Found, say: Say): Group[] {
  const shown = new Set<string>();
  const duties = matters
    .filter(({ kind }) => kind === 'duty')
    .map(({ name, people: doers }) => ({
      title: say.titles.duty(say.said(name)),
      lines: doers.flatMap((person) => personLine(person, say, shown)),
    }));
  return [
    { title: say.titles.reasons, lines: reasonLines(reasons, matters, say) },
    ...duties,
    { title: say.titles.people, lines: people.flatMap((person) => personLine(person, say, shown)) },
  ].filter(({ lines }) => lines.length > 0);
}

/** What the words mean if they were looked up, else all there is; *unclear* always, at the end: nobody is stuck for want of a word. */
function reasonLines(reasons: readonly Reason[], matters: readonly Matter[], { said }: Say): Line[] {
  const meant = matters.filter(({ kind }) => kind === 'reason');
  const listed = meant.length > 0 ? meant : reasons;
  const last = reasons.filter(({ key }) => key === UNCLEAR);
  return [...listed.filter(({ key }) => key !== UNCLEAR), ...last].map(({ key, name, shortAnswer }) => ({
    value: `reason:${key}`,
    label: said(name),
    choice: { kind: 'reason', key, name, shortAnswer },
  }));
}

const UNCLEAR = 'unclear';

type Shown = Pick<Colleague, 'employeeId' | 'name' | 'roles' | 'site' | 'available'>;

function personLine({ employeeId, name, roles, site, available }: Shown, { said }: Say, shown: Set<string>): Line[] {
  if (shown.has(employeeId)) return [];
  shown.add(employeeId);
  const about = [...roles.slice(0, 1).map((role) => said(role.name)), ...(site ? [site.name] : [])].join(', ');
  const choice = { kind: 'person', employeeId, name } as const;
  return [{ value: `person:${employeeId}`, label: name, choice, free: available, about }];
}

import type { Dice } from '../../chaos/dice';
import type { GeneratedPerson } from './people';

/** One search, as somebody would type it. */
export interface Question {
  readonly kind: string;
  readonly query: Readonly<Record<string, string>>;
}

type Ask = (dice: Dice, person: GeneratedPerson) => Readonly<Record<string, string>>;

/** What is asked for, and how often of twenty times: most requests are keystrokes on the way to a name. */
const KINDS: readonly (readonly [kind: string, times: number, ask: Ask])[] = [
  ['a name, letter by letter', 8, (dice, { name }) => ({ q: typedSoFar(dice, name) })],
  ['a word of a name', 3, (dice, { name }) => ({ q: dice.pick(name.split(' ')) })],
  ['two words of a name', 2, (_, { name }) => ({ q: name.split(' ').reverse().slice(0, 2).join(' ') })],
  ['a slip of the finger', 3, (dice, { name }) => ({ q: mistyped(dice, dice.pick(name.split(' '))) })],
  ['an extension', 1, (_, { extension }) => ({ q: extension })],
  ['an e-mail address', 1, (_, { mail }) => ({ q: mail.slice(0, mail.indexOf('@') + 4) })],
  [
    'a role, team or duty',
    1,
    (dice) => ({ q: dice.pick(['kasir', 'cashier', 'department 12', 'piutang', 'kasir medan']) }),
  ],
  ['a name and a filter', 1, (dice, { name }) => ({ q: typedSoFar(dice, name), role: 'payroll', language: 'en:3' })],
];

/** The same questions for the same dice. */
export function questions(dice: Dice, people: readonly GeneratedPerson[], count: number): Question[] {
  const kinds = KINDS.flatMap(([kind, times, ask]) => Array.from({ length: times }, () => ({ kind, ask })));
  return Array.from({ length: count }, () => {
    const { kind, ask } = dice.pick(kinds);
    return { kind, query: ask(dice, dice.pick(people)) };
  });
}

const typedSoFar = (dice: Dice, name: string): string =>
  name.slice(0, 1 + Math.floor(dice.between(0, name.length))).trim();

/** Two letters exchanged, one missing, or one wrong; never the first. */
function mistyped(dice: Dice, word: string): string {
  if (word.length < 4) return word;
  const at = 1 + Math.floor(dice.between(0, word.length - 2));
  const [before, letter = '', next = '', after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  return dice.pick([before + next + letter + after, before + next + after, `${before}q${next}${after}`]);
}

import type { ImportUnderstanding } from '@sambung/contracts';
import { CannotStart } from '../start/cannot-start';
import { Unanswered } from './import-ends';
import { HOURS, isAboutValues, isMandatory, putAnswer, putValue, type Proposal, type Question } from './put-answer';

/** Asks somebody; an empty answer leaves it out. Undefined: nobody is there to be asked. */
export type Ask = ((question: string, choices: readonly string[]) => Promise<string>) | undefined;

interface Asked {
  /** As `--answer` names it. */
  readonly key: string;
  readonly text: string;
  readonly choices: readonly string[];
  readonly mandatory: boolean;
  /** What it is unless somebody says otherwise. */
  readonly proposed?: string | undefined;
  /** Returns what is asked besides, now that this is known. */
  readonly put: (answer: string) => readonly Asked[];
}

/**
 * The mapping with an answer to everything that was not guessed: those given beforehand, then those that somebody gives. Throws Unanswered with all
 * that nobody answered and how to, CannotStart for an answer that is none.
 */
export async function answerQuestions(
  { mapping, questions }: ImportUnderstanding,
  given: ReadonlyMap<string, string>,
  ask: Ask,
): Promise<Record<string, unknown>> {
  const proposal = structuredClone(mapping) as Proposal;
  const all: Asked[] = [];
  // What follows from answers is asked after them.
  for (let round = questions.flatMap((question) => askedOf(proposal, question)); round.length > 0;) {
    const open = round.filter(({ key }) => !given.has(key));
    if (!ask && open.length > 0)
      throw new Unanswered([unansweredText(open), ...notAskedYet(given, [...all, ...round])].join('\n'));
    all.push(...round);
    const next: Asked[] = [];
    for (const each of round) next.push(...each.put(await answerTo(each, given, ask)));
    round = next;
  }
  refuseUnknown(given, all);
  return proposal;
}

function askedOf(proposal: Proposal, question: Question): Asked[] {
  const { about, choices, values = [], proposed = {} } = question;
  if (!isAboutValues(question)) {
    const put = (answer: string): Asked[] =>
      answer === '' ? [] : putAnswer(proposal, question, answer).flatMap((each) => askedOf(proposal, each));
    return [{ key: about, text: question.question, choices, mandatory: isMandatory(question), put }];
  }
  return values.map((value) => ({
    key: `${about}:${value}`,
    text: textAbout(about, value, proposed[value]),
    choices,
    proposed: proposed[value],
    // Whoever has no role or hours is imported without; a team is in one of the offices.
    mandatory: about.startsWith('teams'),
    put: (answer) => {
      putValue(proposal, question, value, answer);
      return [];
    },
  }));
}

function textAbout(about: string, value: string, proposed: string | undefined): string {
  if (about === HOURS)
    return `Which hours are “${value}”, as “Sen-Jum 08.00-17.00” or “Mon-Fri 08:00-17:00; Sat 08:00-12:00”? (Enter: none, on shift whenever they are available)`;
  return about.startsWith('teams')
    ? `Is “${value}” in the front office (direct contact with customers) or in the back?`
    : `Which role is “${value}”? (Enter: ${proposed === undefined ? 'none' : `${proposed}; ${NONE} none`})`;
}

async function answerTo(
  { key, text, ...asked }: Omit<Asked, 'put'>,
  given: ReadonlyMap<string, string>,
  ask: Ask,
): Promise<string> {
  const said = given.get(key);
  if (said !== undefined) {
    const chosen = choiceOf(said, asked);
    if (chosen === undefined) throw new CannotStart(`“${said}” is no answer to ${key}. ${oneOf(asked.choices)}`);
    return chosen;
  }
  for (let before = ''; ;) {
    const answer = (await ask?.(`${before}${text}`, asked.choices)) ?? '';
    const chosen = choiceOf(answer, asked);
    if (chosen !== undefined) return chosen;
    before = `${whyNot(answer.trim(), asked.choices)}\n`;
  }
}

const whyNot = (said: string, choices: readonly string[]): string =>
  said === ''
    ? 'This has to be answered: without it nothing can be imported.'
    : `“${said}” is none of these: answer with the number of a line (1 to ${choices.length}) or with its words.`;

/** Says that something is none of the choices, where another is proposed. */
const NONE = '-';

/** A choice by its number or its words, in whatever letter case; any text where there are no choices; what is proposed, or nothing, where it may be left out. */
function choiceOf(
  said: string,
  { choices, mandatory, proposed }: Pick<Asked, 'choices' | 'mandatory' | 'proposed'>,
): string | undefined {
  const text = said.trim();
  if (text === '') return mandatory ? undefined : (proposed ?? '');
  if (text === NONE && proposed !== undefined) return '';
  if (choices.length === 0) return text;
  return choices.find((choice) => choice.toLowerCase() === text.toLowerCase()) ?? choices[Number(text) - 1];
}

function refuseUnknown(given: ReadonlyMap<string, string>, all: readonly Asked[]): void {
  const known = new Set(all.map(({ key }) => key));
  const unknown = [...given.keys()].filter((key) => !known.has(key));
  if (unknown.length > 0)
    throw new CannotStart(`Nothing is asked about ${unknown.map((key) => `“${key}”`).join(', ')}. ${asked(all)}`);
}

/** Perhaps misspelt; perhaps it follows from what is not answered yet. */
function notAskedYet(given: ReadonlyMap<string, string>, all: readonly Asked[]): string[] {
  const known = new Set(all.map(({ key }) => key));
  const others = [...given.keys()].filter((key) => !known.has(key));
  return others.length > 0 ? [`Not asked so far: ${others.map((key) => `“${key}”`).join(', ')}.`] : [];
}

const asked = (all: readonly Asked[]): string =>
  all.length === 0 ? 'Nothing is asked at all.' : `What is asked: ${all.map(({ key }) => `“${key}”`).join(', ')}.`;

const oneOf = (choices: readonly string[]): string => `Choose one of: ${choices.join(', ')}.`;

function unansweredText(open: readonly Omit<Asked, 'put'>[]): string {
  const lines = open.map(
    ({ key, text, choices, mandatory, proposed }) =>
      `  ${text}\n    --answer '${key}=…'  ${choices.join(' | ') || 'a text'}${mandatory ? '' : ` (nothing: ${proposed ?? 'leave it out'})`}`,
  );
  return ['Nothing was imported. Answer these, or send a mapping with --mapping (docs/IMPORT.md):', ...lines].join(
    '\n',
  );
}

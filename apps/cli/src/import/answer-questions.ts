import type { ImportUnderstanding } from '@sambung/contracts';
import { CannotStart } from '../start/cannot-start';
import { Unanswered } from './import-ends';
import {
  isAboutValues,
  isMandatory,
  lacksOffice,
  putAnswer,
  putOffice,
  putValue,
  type Proposal,
  type Question,
} from './put-answer';

/** Asks somebody; an empty answer leaves it out. Undefined: nobody is there to be asked. */
export type Ask = ((question: string, choices: readonly string[]) => Promise<string>) | undefined;

interface Asked {
  /** As `--answer` names it. */
  readonly key: string;
  readonly text: string;
  readonly choices: readonly string[];
  readonly mandatory: boolean;
  readonly put: (answer: string) => void;
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
  const all = questions.flatMap((question) => askedOf(proposal, question));
  const open = all.filter(({ key }) => !given.has(key));
  if (!ask && open.length > 0) throw new Unanswered(unansweredText(open));
  for (const each of all) each.put(await answerTo(each, given, ask));
  const office = officeOf(proposal);
  if (lacksOffice(proposal)) office.put(await answerTo(office, given, ask));
  refuseUnknown(given, [...all, office]);
  return proposal;
}

function askedOf(proposal: Proposal, question: Question): Asked[] {
  const { about, choices, values = [] } = question;
  if (!isAboutValues(question)) {
    const put = (answer: string): void => {
      if (answer !== '') putAnswer(proposal, question, answer);
    };
    return [{ key: about, text: question.question, choices, mandatory: isMandatory(question), put }];
  }
  return values.map((value) => ({
    key: `${about}:${value}`,
    text: about.startsWith('teams')
      ? `Is “${value}” in the front office (direct contact with customers) or in the back?`
      : `Which role is “${value}”? (Enter: none)`,
    choices,
    // Whoever has no role is imported without one; a team is in one of the offices.
    mandatory: about.startsWith('teams'),
    put: (answer) => {
      putValue(proposal, question, value, answer);
    },
  }));
}

const officeOf = (proposal: Proposal): Asked => ({
  key: 'teams.fields.office',
  text: 'Are these departments in the front office (direct contact with customers) or in the back?',
  choices: ['front', 'back'],
  mandatory: true,
  put: (answer) => {
    putOffice(proposal, answer);
  },
});

async function answerTo(
  { key, text, choices, mandatory }: Omit<Asked, 'put'>,
  given: ReadonlyMap<string, string>,
  ask: Ask,
): Promise<string> {
  const said = given.get(key);
  if (said !== undefined) {
    const chosen = choiceOf(said, choices, mandatory);
    if (chosen === undefined) throw new CannotStart(`“${said}” is no answer to ${key}. ${oneOf(choices)}`);
    return chosen;
  }
  if (!ask) throw new Unanswered(unansweredText([{ key, text, choices, mandatory }]));
  for (;;) {
    const chosen = choiceOf(await ask(text, choices), choices, mandatory);
    if (chosen !== undefined) return chosen;
  }
}

/** A choice by its number or its words, in whatever letter case; nothing where it may be left out. */
function choiceOf(said: string, choices: readonly string[], mandatory: boolean): string | undefined {
  const text = said.trim();
  if (text === '') return mandatory ? undefined : '';
  return choices.find((choice) => choice.toLowerCase() === text.toLowerCase()) ?? choices[Number(text) - 1];
}

function refuseUnknown(given: ReadonlyMap<string, string>, all: readonly Asked[]): void {
  const known = new Set(all.map(({ key }) => key));
  const unknown = [...given.keys()].filter((key) => !known.has(key));
  if (unknown.length > 0)
    throw new CannotStart(`Nothing is asked about ${unknown.map((key) => `“${key}”`).join(', ')}. ${asked(all)}`);
}

const asked = (all: readonly Asked[]): string =>
  all.length === 0 ? 'Nothing is asked at all.' : `What is asked: ${all.map(({ key }) => `“${key}”`).join(', ')}.`;

const oneOf = (choices: readonly string[]): string => `Choose one of: ${choices.join(', ')}.`;

function unansweredText(open: readonly Omit<Asked, 'put'>[]): string {
  const lines = open.map(
    ({ key, text, choices, mandatory }) =>
      `  ${text}\n    --answer '${key}=…'  ${choices.join(' | ')}${mandatory ? '' : ' (nothing: leave it out)'}`,
  );
  return ['Nothing was imported. Answer these, or send a mapping with --mapping (docs/IMPORT.md):', ...lines].join(
    '\n',
  );
}

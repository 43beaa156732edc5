import { FilterInvalid } from '../scim.errors';

export interface Token {
  readonly kind: 'word' | 'value' | 'sign' | 'end';
  readonly text: string;
  /** Of a value. */
  readonly value?: string | number | boolean | null;
}

const SPACE = /\s+/y;
const WORD = /[A-Za-z$][\w$.:-]*/y;
const STRING = /"(?:[^"\\]|\\.)*"/y;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SIGN = /[()[\].]/y;
const LITERALS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** The words of a filter. Throws FilterInvalid with the place, counted from 1. */
export function tokensOf(filter: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < filter.length;) {
    const take = (pattern: RegExp): string | undefined => {
      pattern.lastIndex = at;
      return pattern.exec(filter)?.[0];
    };
    const space = take(SPACE);
    const token = space === undefined ? tokenAt(take) : undefined;
    if (space === undefined && !token)
      throw new FilterInvalid(
        `At character ${at + 1} of the filter nothing that is known begins. Texts stand in double quotes.`,
      );
    if (token) tokens.push(token);
    at += (space ?? token?.text ?? '').length;
  }
  return [...tokens, { kind: 'end', text: '' }];
}

function tokenAt(take: (pattern: RegExp) => string | undefined): Token | undefined {
  const string = take(STRING);
  if (string !== undefined) return { kind: 'value', text: string, value: unquoted(string) };
  const number = take(NUMBER);
  if (number !== undefined) return { kind: 'value', text: number, value: Number(number) };
  const word = take(WORD);
  if (word !== undefined) return wordOf(word);
  const sign = take(SIGN);
  return sign === undefined ? undefined : { kind: 'sign', text: sign };
}

function wordOf(word: string): Token {
  const literal = LITERALS.get(word.toLowerCase());
  return literal === undefined ? { kind: 'word', text: word } : { kind: 'value', text: word, value: literal };
}

/** Texts are written as in JSON, escapes and all. */
function unquoted(text: string): string {
  try {
    return JSON.parse(text) as string;
  } catch {
    throw new FilterInvalid(
      `The text ${text} is not written as in JSON. Escape quotes and backslashes by a backslash.`,
    );
  }
}

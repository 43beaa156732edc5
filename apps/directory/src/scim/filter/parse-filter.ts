import { FilterInvalid } from '../scim.errors';
import { OPERATORS, type Operator, type WrittenFilter } from './filter';
import { tokensOf, type Token } from './tokens';

/** Whoever nests deeper or compares more often wants to keep the database busy. */
export const DEEPEST = 12;
export const MOST_CONDITIONS = 60;
const LONGEST = 4_000;

/** Reads a filter by the grammar of RFC 7644, figure 1, in which `not` binds before `and`, and `and` before `or`. Throws FilterInvalid. */
export function parseFilter(text: string): WrittenFilter {
  if (text.length > LONGEST) throw new FilterInvalid(`A filter has at most ${LONGEST} characters.`);
  const reader = new FilterReader(tokensOf(text));
  const filter = reader.either(1);
  reader.expectEnd();
  return filter;
}

class FilterReader {
  private at = 0;
  private conditions = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  either(depth: number): WrittenFilter {
    return this.joined('or', () => this.joined('and', () => this.one(depth)));
  }

  expectEnd(): void {
    if (this.next.kind !== 'end') this.refuse('the end, and, or or');
  }

  private joined(kind: 'and' | 'or', part: () => WrittenFilter): WrittenFilter {
    const first = part();
    const parts = [first];
    while (this.took(kind)) parts.push(part());
    return parts.length === 1 ? first : { kind, parts };
  }

  private one(depth: number): WrittenFilter {
    if (depth > DEEPEST) throw new FilterInvalid(`A filter has at most ${DEEPEST} levels of brackets.`);
    if (this.isWord('not') && this.tokens[this.at + 1]?.text === '(') {
      this.at += 1;
      return { kind: 'not', part: this.grouped(depth) };
    }
    return this.isSign('(') ? this.grouped(depth) : this.condition(depth);
  }

  private grouped(depth: number): WrittenFilter {
    this.expect('(');
    const filter = this.either(depth + 1);
    this.expect(')');
    return filter;
  }

  private condition(depth: number): WrittenFilter {
    if (++this.conditions > MOST_CONDITIONS)
      throw new FilterInvalid(`A filter has at most ${MOST_CONDITIONS} conditions.`);
    const path = this.word();
    if (!this.isSign('[')) return this.compared(path);
    this.expect('[');
    const part = this.either(depth + 1);
    this.expect(']');
    if (!this.isSign('.')) return { kind: 'some', path, part };
    // `emails[type eq "work"].value eq "…"` is not in the grammar, and sent by Entra ID to find people by their address.
    this.expect('.');
    return { kind: 'some', path, part: { kind: 'and', parts: [part, this.compared(this.word())] } };
  }

  private compared(path: string): WrittenFilter {
    if (this.took('pr')) return { kind: 'present', path };
    const operator = this.next.kind === 'word' ? (this.next.text.toLowerCase() as Operator) : undefined;
    if (!operator || !OPERATORS.includes(operator)) this.refuse(`pr, or one of ${OPERATORS.join(', ')}`);
    this.at += 1;
    const { kind, value } = this.next;
    if (kind !== 'value' || value === undefined) this.refuse('a text in double quotes, a number, true, false or null');
    this.at += 1;
    return { kind: 'compare', path, operator, value };
  }

  private word(): string {
    if (this.next.kind !== 'word') this.refuse('the name of an attribute');
    const { text } = this.next;
    this.at += 1;
    return text;
  }

  private took(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.at += 1;
    return true;
  }

  private isWord(word: string): boolean {
    return this.next.kind === 'word' && this.next.text.toLowerCase() === word;
  }

  private isSign(sign: string): boolean {
    return this.next.kind === 'sign' && this.next.text === sign;
  }

  private expect(sign: string): void {
    if (!this.isSign(sign)) this.refuse(sign);
    this.at += 1;
  }

  private get next(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '' };
  }

  private refuse(wanted: string): never {
    const found = this.next.kind === 'end' ? 'ends' : `has “${this.next.text}”`;
    throw new FilterInvalid(`The filter ${found} where ${wanted} is expected.`);
  }
}

import type { AssistBody } from '../api/views';

/** What is written into the form. */
export interface Question {
  readonly kind: AssistBody['ask']['kind'];
  readonly teamId: string | null;
  readonly employeeId: string | null;
  readonly language: string | null;
  readonly authority: string;
  readonly amount: string;
  readonly note: string;
}

export const EMPTY_QUESTION: Question = {
  ...{ kind: 'team', teamId: null, employeeId: null, language: null },
  ...{ authority: '', amount: '', note: '' },
};
export const KINDS: readonly Question['kind'][] = ['team', 'colleague', 'supervisor', 'language', 'approval'];

/** Undefined as long as something is missing. */
export function bodyOfQuestion(question: Question, handoffId: string): AssistBody | undefined {
  const ask = askOf(question);
  const note = question.note.trim();
  return ask && { ask, handoffId, ...(note !== '' && { note }) };
}

function askOf(question: Question): AssistBody['ask'] | undefined {
  const { kind, teamId, employeeId, language, authority, amount } = question;
  switch (kind) {
    case 'team':
      return teamId === null ? undefined : { kind, teamId };
    case 'colleague':
      return employeeId === null ? undefined : { kind, employeeId };
    case 'language':
      return language === null ? undefined : { kind, language };
    case 'supervisor':
      return { kind };
    case 'approval':
      return authority.trim() === '' || !(Number(amount) >= 0) || amount === ''
        ? undefined
        : { kind, authority: keyOf(authority), amount: Number(amount) };
  }
}

/** `Harga Khusus` is the authority `harga-khusus`: a company’s words are keys. */
const keyOf = (words: string): string => words.trim().toLowerCase().replace(/\s+/g, '-');

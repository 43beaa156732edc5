import { renderHook } from '@testing-library/react';
import type { Desk } from '../api/views';
import { noteAnswered } from './answered';
import { useMissedQuestion } from './missed-question';

const questions = (offered: readonly string[], answering: readonly string[] = []) => {
  const those = (ids: readonly string[]) => ids.map((assistId) => ({ assistId }));
  return { offered: those(offered), answering: those(answering) } as unknown as Desk['assists'];
};

it('a question that I let pass is named until the next one comes; one that I answer or decline is not', () => {
  const shown = renderHook(useMissedQuestion, { initialProps: questions(['a1']) });
  const missed = (then: Desk['assists']): string | undefined => {
    shown.rerender(then);
    return shown.result.current?.assistId;
  };
  expect(missed(questions([]))).toBe('a1');
  expect(missed(questions([]))).toBe('a1');
  expect(missed(questions(['a2']))).toBeUndefined();
  expect(missed(questions([], ['a2']))).toBeUndefined();
  expect(missed(questions(['a3']))).toBeUndefined();
  noteAnswered('a3');
  expect(missed(questions([]))).toBeUndefined();
});

import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { readAgain } from './read-again';

const KEY = ['get', '/v1/handoffs'];

/** Something that is shown, and the reads of it that nobody has answered yet. */
function shown(): { queries: QueryClient; answers: ((text: string) => void)[]; now: () => unknown } {
  const queries = new QueryClient();
  const answers: ((text: string) => void)[] = [];
  const observer = new QueryObserver(queries, {
    queryKey: KEY,
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  });
  observer.subscribe(() => undefined);
  return { queries, answers, now: () => observer.getCurrentResult().data };
}

describe('what has changed since a read of it began', () => {
  it.each([1, 2])('is read again, and not shown as it was before, at read %s', async (read) => {
    const { queries, answers, now } = shown();
    if (read === 2) {
      answers.shift()?.('at first');
      await queries.refetchQueries({ queryKey: KEY }, { cancelRefetch: false });
      void queries.refetchQueries({ queryKey: KEY });
    }
    expect(answers).toHaveLength(1);
    const isRead = readAgain(queries, KEY);
    expect(answers).toHaveLength(2);
    answers[1]?.('since');
    await isRead;
    answers[0]?.('before');
    await Promise.resolve();
    expect(now()).toBe('since');
  });

  it('is read once where nobody was reading', async () => {
    const { queries, answers, now } = shown();
    answers[0]?.('before');
    await queries.refetchQueries({ queryKey: KEY }, { cancelRefetch: false });
    const isRead = readAgain(queries, KEY);
    expect(answers).toHaveLength(2);
    answers[1]?.('since');
    await isRead;
    expect(now()).toBe('since');
  });
});

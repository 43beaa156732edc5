import { PassThrough } from 'node:stream';
import { askOver } from './ask-in-terminal';
import { EXIT } from './import-ends';

describe('a question in a terminal', () => {
  it('shows its choices, and takes the line that is typed', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const answer = askOver(input, output)('Which role?', ['cashier', 'accountant']);
    input.write('2\n');
    expect(await answer).toBe('2');
    expect(String(output.read())).toContain('   2 accountant\n');
  });

  it('ends the import with a sentence where the input ends instead: nothing was imported', async () => {
    const input = new PassThrough();
    const answer = askOver(input, new PassThrough())('Which role?', []);
    input.end();
    await expect(answer).rejects.toMatchObject({
      exitCode: EXIT.unanswered,
      message: expect.stringContaining('Nothing was imported') as string,
    });
  });
});

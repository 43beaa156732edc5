import { guideBlocks } from '@sambung/testing';
import { exampleFor } from './example';

describe('the example of npm start', () => {
  it('is that of README, which is run with it', () => {
    const printed = [...exampleFor('localhost:3000').matchAll(/^ {2}(?:SALES|TOKEN)=[^]*?\n(?=\n)/gm)];
    const inReadme = guideBlocks('README.md').map(({ text }) => text);
    expect(printed).toHaveLength(3);
    for (const [block] of printed) expect(inReadme).toContainEqual(block.replace(/^ {2}/gm, ''));
  });
});

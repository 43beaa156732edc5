import { RefusedByRouting } from '../tell-routing/refused-by-routing.error';
import { refusalOfAssist } from './refusal-of-assist';

const refused = (code: string): RefusedByRouting => new RefusedByRouting({ code, kind: 'conflict', detail: 'No.' });

describe('what routing refuses of an offer of an assist', () => {
  it('is told of an assist, and not of a handoff that nobody knows', () => {
    expect(refusalOfAssist(refused('handoff.ended'), 'a1')).toMatchObject({
      ...{ code: 'assist.ended', kind: 'conflict' },
      message: expect.stringContaining('Assist a1 has ended') as string,
    });
    expect(refusalOfAssist(refused('handoff.unknown'), 'a1')).toMatchObject({ code: 'assist.not-found' });
  });

  it('is told as it is where it speaks of nothing else, and so is every other error', () => {
    const gone = refused('offer.gone');
    expect(refusalOfAssist(gone, 'a1')).toBe(gone);
    const broken = new Error('the line broke');
    expect(refusalOfAssist(broken, 'a1')).toBe(broken);
  });
});

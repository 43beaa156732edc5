import { managerCircles } from './manager-circles';

const circlesOf = (...pairs: string[]) =>
  managerCircles(pairs.map((pair) => ({ id: pair.charAt(0), manager_id: pair.charAt(1) }))).map((circle) =>
    circle.map(({ id }) => id).join(''),
  );

describe('a circle in the reporting lines', () => {
  it('of two is found once', () => expect(circlesOf('ab', 'ba')).toEqual(['ab']));

  it('of one is somebody who is their own manager', () => expect(circlesOf('aa')).toEqual(['a']));

  it('does not hold those who merely report into it', () =>
    expect(circlesOf('xa', 'yx', 'ab', 'bc', 'ca')).toEqual(['abc']));

  it('is one of several', () => expect(circlesOf('ab', 'ba', 'cd', 'dc')).toEqual(['ab', 'cd']));
});

import { whyItCanEndWithNobody } from './last-resort';

const rina = { name: 'Rina', active: true, hasWayUp: true };

describe('a plan’s last resort', () => {
  it('is somebody who works here and has a deputy or a manager', () =>
    expect(whyItCanEndWithNobody(rina)).toBeUndefined());

  it('has to exist', () => expect(whyItCanEndWithNobody(undefined)).toContain('does not exist'));

  it('has to work here', () => expect(whyItCanEndWithNobody({ ...rina, active: false })).toContain('deactivated'));

  it('has to have a way up, for the day they are away', () =>
    expect(whyItCanEndWithNobody({ ...rina, hasWayUp: false })).toContain(
      'neither an active deputy nor an active manager',
    ));
});

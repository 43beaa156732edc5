import { accepts, requests } from '../test/acts';
import { given, offered } from '../test/given';
import { free } from '../test/people';
import { aFloor } from '../test/scene';
import type { DispatchPolicy } from './dispatch-policy';
import { leastLoaded } from './policies/least-loaded';

describe('who of several is asked first', () => {
  it('may be whoever has the most room', () =>
    given(
      aFloor({ policy: leastLoaded }).with(free('sari'), free('budi')),
      requests('h1', { channel: 'chat', namedEmployeeId: 'sari' }),
      accepts('sari', 'h1'),
    )
      .when(requests('h2', { channel: 'chat' }))
      .thenAmongOthers(offered('h2', 'budi', { why: ['role', 'least-loaded'] })));

  it('may be anything that can be told of a person', () => {
    const byName: DispatchPolicy = { name: 'by-name', rank: ({ employeeId }) => employeeId.charCodeAt(0) };
    given(aFloor({ policy: byName }).with(free('sari'), free('budi')))
      .when(requests('h1'))
      .thenAmongOthers(offered('h1', 'budi'));
  });
});

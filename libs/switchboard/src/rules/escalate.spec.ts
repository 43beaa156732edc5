import { type Scene, aFloor } from '../../test/scene';
import {
  accepts,
  comesToDesk,
  declines,
  isDoneWith,
  isEngaged,
  leavesDesk,
  passes,
  requests,
  says,
} from '../../test/acts';
import { assigned, given, joined, never, offered } from '../../test/given';
import { ASK_SALES, absent, free, reason, team } from '../../test/people';

/** Nobody in the plan is there; Mega manages sales, Dewi manages Mega, and both are at their desks. */
const floor = (): Scene => aFloor().when(comesToDesk('mega'), comesToDesk('dewi'));

describe('when nobody in the plan can take it', () => {
  it('the manager concerned is asked to fill in', () =>
    given(floor())
      .when(requests('h1'))
      .thenAmongOthers(
        joined('last-resort', 1),
        { type: 'handoff-escalated', toId: 'mega', level: 1, because: 'nobody-free' },
        offered('h1', 'mega', { stage: { kind: 'escalation', number: 1 }, why: ['fill-in'] }),
      ));

  it('the manager of the team that the plan asks comes before the manager of the last resort', () =>
    given(
      floor()
        .team(team('claims', 'cinta'))
        .with(free('cinta', { role: 'claims-manager' }))
        .reason(
          reason('claim', {
            steps: [{ criteria: { teamId: 'claims', role: 'clerk' }, holdSeconds: 5 }],
            lastResort: { employeeId: 'lina' },
          }),
        ),
    )
      .when(requests('h1', { reasonId: 'claim' }))
      .thenAmongOthers(offered('h1', 'cinta')));

  it('a manager who accepts has it, like anybody else', () =>
    given(floor(), requests('h1')).when(accepts('mega', 'h1')).then(assigned('h1', 'mega')));

  it('the next level is asked when the first has not taken it', () =>
    given(floor(), requests('h1'))
      .when(declines('mega', 'h1'))
      .thenAmongOthers({ type: 'handoff-escalated', toId: 'dewi', level: 2 }, offered('h1', 'dewi')));

  it('each level has twenty seconds, also one that has no capacity at first', () =>
    given(floor(), isEngaged('mega'), requests('h1'))
      .when(passes(19), never('handoff-offered'), passes(1))
      .thenAmongOthers({ type: 'handoff-escalated', toId: 'dewi', level: 2 }, offered('h1', 'dewi')));

  it('a manager whose pause ends at the very moment when it is her turn is asked herself', () =>
    given(floor(), comesToDesk('lina'), isEngaged('lina'), says('mega', 'DoNotDisturb', 20), requests('h1'))
      .when(passes(20))
      .thenAmongOthers({ type: 'handoff-escalated', toId: 'mega', because: 'nobody-free' }, offered('h1', 'mega')));

  it('a manager who comes free is asked while the level above has not been', () =>
    given(floor(), isEngaged('mega'), requests('h1'), passes(10))
      .when(isDoneWith('mega'))
      .thenAmongOthers(offered('h1', 'mega')));

  it('the deputy stands in for a manager who is not to be had', () =>
    given(
      floor()
        .with(free('dina', { role: 'supervisor', teamId: null }))
        .when((scene) =>
          scene.employee(
            absent('mega', { role: 'front-office-manager', managerId: 'dewi', deputyId: 'dina' }).employee,
          ),
        ),
      leavesDesk('mega'),
    )
      .when(requests('h1'))
      .thenAmongOthers(
        { type: 'handoff-escalated', toId: 'dina', managerId: 'mega', because: 'deputy-stands-in' },
        offered('h1', 'dina', { why: ['fill-in', 'deputy'] }),
      ));

  it('where the deputy is away, too, their deputy does', () =>
    given(
      aFloor().with(
        absent('mega', { role: 'front-office-manager', managerId: 'dewi', deputyId: 'dina' }),
        absent('dina', { role: 'supervisor', teamId: null, deputyId: 'rosa' }),
        free('rosa', { role: 'supervisor', teamId: null }),
      ),
    )
      .when(requests('h1'))
      .thenAmongOthers(
        { type: 'handoff-escalated', toId: 'rosa', managerId: 'mega', because: 'deputy-stands-in' },
        offered('h1', 'rosa'),
      ));

  it('a manager off shift, busy or away may be asked; one who must not be disturbed, or is off line, is passed over', () => {
    given(floor(), says('mega', 'Busy')).when(requests('h1')).thenAmongOthers(offered('h1', 'mega'));
    given(floor(), says('mega', 'DoNotDisturb'))
      .when(requests('h1'))
      .thenAmongOthers({ type: 'handoff-escalated', toId: 'mega', because: 'told-only' }, offered('h1', 'dewi'));
    given(floor(), says('mega', 'Offline')).when(requests('h1')).thenAmongOthers(offered('h1', 'dewi'));
  });

  it('a manager who is not to be had is told, once, and asked as soon as they come', () =>
    given(aFloor(), requests('h1'))
      .when(passes(1_000))
      .thenAmongOthers(never('handoff-escalated'), (scene) => {
        scene.when(comesToDesk('mega'));
        expect(scene.decided()).toContainEqual(expect.objectContaining(offered('h1', 'mega')));
      }));

  it('nobody is asked who does not speak the language of the contact, up to the top, but they are told', () =>
    given(floor())
      .when(requests('h1', { language: 'en' }))
      .thenAmongOthers(
        { type: 'handoff-escalated', toId: 'mega', level: 1, because: 'told-only' },
        { type: 'handoff-escalated', toId: 'dewi', level: 2, because: 'told-only' },
        never('handoff-offered'),
      ));

  it('a manager who sent it is passed over', () =>
    given(floor())
      .when(requests('h1', { senderId: 'mega' }))
      .thenAmongOthers({ type: 'handoff-escalated', toId: 'dewi', level: 1 }, offered('h1', 'dewi')));

  it('a circle of managers ends', () =>
    given(
      floor().when((scene) =>
        scene.employee(absent('dewi', { role: 'director', managerId: 'mega', teamId: null }).employee),
      ),
      requests('h1'),
      declines('mega', 'h1'),
      declines('dewi', 'h1'),
    )
      .when(passes(14))
      .then((scene) => expect(scene.board.handoff('h1')).toMatchObject({ state: 'waiting' })));

  it('a manager of themself is the top', () =>
    given(
      floor().when((scene) =>
        scene.employee(absent('dewi', { role: 'director', managerId: 'dewi', teamId: null }).employee),
      ),
      requests('h1'),
      declines('mega', 'h1'),
    )
      .when(declines('dewi', 'h1'))
      .thenAmongOthers({ type: 'search-exhausted' }));

  it('the people of the plan still come first when one of them comes free', () =>
    given(
      floor().reason(reason('buy', ASK_SALES)).with(free('sari')),
      isEngaged('sari'),
      isEngaged('mega'),
      isEngaged('dewi'),
      requests('h1'),
      passes(85),
    )
      .when(isDoneWith('sari'), isDoneWith('mega'))
      .thenAmongOthers(offered('h1', 'sari')));
});

import {
  accepts,
  answersQuestion,
  comesToDesk,
  completes,
  connects,
  corrects,
  declines,
  findsNobody,
  isCutOff,
  leavesDesk,
  names,
  passes,
  requests,
  says,
} from '../../test/acts';
import { type Expected, assigned, given, never, offered, queued, so } from '../../test/given';
import { ASK_SALES, free, reason, team } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';

const ENGLISH = { languages: { id: 5, en: 4 } };
/** A clerk of the back office, who serves no channel at all. */
const CLERK = { role: 'accountant', teamId: 'tax', capacity: { units: 1, weights: {} } };
const english = requests('h1', { language: 'en' });
/** Sari and Budi sell, in Indonesian; of the whole company only Tono, an accountant, speaks English. */
const floor = (): Scene =>
  aFloor()
    .team(team('tax', null))
    .with(free('sari'), free('budi'), free('tono', { ...CLERK, ...ENGLISH }));

const relaxed: Expected = { type: 'language-relaxed', handoffId: 'h1', language: 'en' };
const speakerAsked = (more: object = {}): Expected => ({
  type: 'assist-requested',
  handoffId: 'h1:speaker',
  askerId: 'sari',
  by: 'system',
  aboutId: 'h1',
  ask: { kind: 'language', language: 'en' },
  ...more,
});
const ended = (end: string, because: string, more: object = {}): Expected => ({
  type: 'assist-ended',
  handoffId: 'h1:speaker',
  end,
  because,
  ...more,
});

describe('a language that nobody speaks of those who may take the contact', () => {
  it('is not what keeps them from the right person while a colleague speaks it: they are asked without it, and it is said', () =>
    given(floor())
      .when(english)
      .thenAmongOthers(
        relaxed,
        offered('h1', 'sari', {
          stage: { kind: 'step', number: 1, withoutLanguage: true },
          why: ['role', 'without-language', 'longest-idle'],
        }),
        never('assist-requested'),
      ));

  it('is done without as soon as the only one who speaks it of those who answer for others has gone', () =>
    given(
      floor()
        .with(free('mega', { ...ENGLISH, role: 'front-office-manager' }))
        .team(team('sales', 'mega')),
      requests('h1', { language: 'en', chain: { hops: 5, visitedIds: ['citra'] } }),
      declines('mega', 'h1'),
    )
      .when(says('mega', 'Offline'))
      .thenAmongOthers(relaxed));

  it('is done without before anybody above is troubled who does not speak it either', () =>
    given(floor()).when(english).thenAmongOthers(relaxed, never('handoff-escalated')));

  it('is done without where only somebody above may take the contact, and nobody there speaks it', () =>
    given(floor().with(free('mega', { role: 'front-office-manager' })))
      .when(requests('h1', { language: 'en', chain: { hops: 5, visitedIds: ['citra'] } }))
      .thenAmongOthers(relaxed, offered('h1', 'mega')));

  it('is previewed as it would go', () => {
    const { board, now } = floor();
    const asked = { senderId: 'adi', reasonId: 'buy', channel: 'phone', upset: false, language: 'en' } as const;
    const contact = { kind: 'customer', tier: 0, reachable: true } as const;
    expect(board.preview({ ...asked, contact }, now)).toMatchObject({
      receiverId: 'sari',
      why: ['role', 'without-language', 'longest-idle'],
    });
  });

  it('has a colleague who speaks it asked to join as soon as somebody accepts, and not before: nobody knows yet whom to join', () =>
    given(floor(), english)
      .when(accepts('sari', 'h1'))
      .thenAmongOthers(
        assigned('h1', 'sari'),
        speakerAsked({ promiseAt: expect.any(Number) as number }),
        offered('h1:speaker', 'tono', { assist: true }),
        so(({ board }) => {
          expect(board.handoff('h1:speaker')?.assist?.promiseAt).toBe(
            (board.handoff('h1:speaker')?.requestedAt ?? 0) + 60_000,
          );
        }),
        so((scene) =>
          expect(scene.said().find(({ type }) => type === 'assist-requested')).not.toHaveProperty('requires'),
        ),
      ));

  it('is opened once, however often the acceptance comes', () =>
    given(floor(), english, accepts('sari', 'h1')).when(accepts('sari', 'h1')).thenDone());

  it('leaves whoever joined in the conversation as long as it lasts, without hurry, and has then been answered', () =>
    given(floor(), english, accepts('sari', 'h1'), accepts('tono', 'h1:speaker'), connects('sari', 'h1'))
      .when(passes(1_800), never('assist-ended'), completes('sari', 'h1'))
      .thenAmongOthers(ended('answered', 'answered', { byId: 'tono' }), never('assist-overdue')));

  it('lets whoever joined go after four hours, and has then been answered', () =>
    given(floor(), english, accepts('sari', 'h1'), accepts('tono', 'h1:speaker'), connects('sari', 'h1'))
      .when(passes(4 * 3_600 - 1), never('assist-ended'), passes(1))
      .thenAmongOthers(ended('answered', 'answered', { byId: 'tono' }), never('assist-overdue')));

  it('lets whoever joined say themself that they are done', () =>
    given(floor(), english, accepts('sari', 'h1'), accepts('tono', 'h1:speaker'), connects('sari', 'h1'))
      .when(answersQuestion('tono', 'h1:speaker'))
      .thenAmongOthers(ended('answered', 'answered', { byId: 'tono' })));

  it('says aloud that nobody who speaks it can come after all', () =>
    given(floor().team(team('sales', 'mega')), english, accepts('sari', 'h1'))
      .when(declines('tono', 'h1:speaker'))
      .thenAmongOthers(ended('unanswered', 'nobody-left', { callId: null })));

  it('asks for another speaker with the next who accepts, when the first could not be put through', () =>
    given(floor(), english, accepts('sari', 'h1'))
      .when(findsNobody('sari', 'h1'), accepts('budi', 'h1'))
      .thenAmongOthers(
        ended('withdrawn', 'handoff-moved-on'),
        speakerAsked({ handoffId: 'h1:speaker.2', askerId: 'budi' }),
      ));

  it('keeps nobody waiting for a conversation that was cut off', () =>
    given(floor(), english, accepts('sari', 'h1'), accepts('tono', 'h1:speaker'), connects('sari', 'h1'))
      .when(isCutOff('sari', 'h1'))
      .thenAmongOthers(never('assist-overdue'), { type: 'promise-made', ownerId: 'sari' }));

  it('asks the sender to stay and interpret, where it is they who speak it', () =>
    given(aFloor().with(free('sari')).employee(free('adi', ENGLISH).employee), english, accepts('sari', 'h1'))
      .when()
      .thenAmongOthers(
        so(({ log }) => expect(log).toContainEqual(expect.objectContaining(offered('h1:speaker', 'adi')))),
      ));

  it('asks nobody to join whom the contact does not want', () =>
    given(floor())
      .when(requests('h1', { language: 'en', excludedIds: ['tono'] }))
      .thenAmongOthers(queued('h1', { why: ['no-speaker-there', 'nobody-fits'] }), never('language-relaxed')));

  it('has a colleague join whom the contact wants, and nobody else', () =>
    given(
      floor().with(free('umi', { ...CLERK, ...ENGLISH })),
      requests('h1', { language: 'en', excludedIds: ['tono'] }),
    )
      .when(accepts('sari', 'h1'))
      .thenAmongOthers(speakerAsked({ requires: { not: [{ employeeId: 'tono' }] } }), offered('h1:speaker', 'umi')));

  it('lets a manager name somebody without it, too', () =>
    given(floor(), english)
      .when(names('mega', 'h1', 'budi'), accepts('budi', 'h1'))
      .thenAmongOthers(offered('h1', 'budi'), speakerAsked({ askerId: 'budi' })));

  it('goes up the line without it when nobody else is there', () =>
    given(floor().when(leavesDesk('sari'), leavesDesk('budi'), comesToDesk('mega')))
      .when(english)
      .thenAmongOthers(relaxed, offered('h1', 'mega')));

  it('is looked for anew when the reason was corrected: another plan may know somebody who speaks it', () =>
    given(
      floor().reason(reason('tax', { ...ASK_SALES, steps: [{ criteria: { teamId: 'export' }, holdSeconds: 60 }] })),
      (scene) => scene.with(free('erna', { role: 'clerk', teamId: 'export', ...ENGLISH })),
      english,
      accepts('sari', 'h1'),
      connects('sari', 'h1'),
    )
      .when(corrects('sari', 'h1', 'tax'))
      .thenAmongOthers(offered('h1', 'erna', { stage: { kind: 'step', number: 1 } }), never('language-relaxed')));
});

describe('a language that somebody speaks of those who may take the contact', () => {
  const withTina = (scene = floor()): Scene => scene.with(free('tina', ENGLISH));

  it('never relaxes while they are there, however busy', () =>
    given(withTina(), requests('h0', { language: 'en' }), accepts('tina', 'h0'), connects('tina', 'h0'))
      .when(english, passes(600))
      .thenAmongOthers(queued('h1', { why: ['at-capacity'] }), never('language-relaxed')));

  it('relaxes at once when the last of them goes, and not at the next round only', () =>
    given(
      withTina(),
      requests('h0', { language: 'en' }),
      accepts('tina', 'h0'),
      connects('tina', 'h0'),
      english,
      passes(300),
    )
      .when(leavesDesk('tina'))
      .thenAmongOthers(relaxed, offered('h1', 'sari')));

  it('relaxes at once, too, when nobody of them is left but whom the contact does not want', () => {
    const wanted = { language: 'en', excludedIds: ['umi'] } as const;
    return given(
      withTina(floor().with(free('umi', ENGLISH))),
      requests('h0', wanted),
      accepts('tina', 'h0'),
      connects('tina', 'h0'),
      requests('h1', wanted),
      passes(300),
    )
      .when(leavesDesk('tina'))
      .thenAmongOthers(relaxed, offered('h1', 'sari'));
  });

  it('has them asked before anybody else, should they come while it waits without', () =>
    given(floor().when(leavesDesk('sari'), leavesDesk('budi')), english)
      .when((scene) => scene.with(free('tina', ENGLISH)), comesToDesk('sari'))
      .thenAmongOthers(offered('h1', 'tina', { stage: { kind: 'step', number: 1 } })));

  it('stands when they come while it waits, and are asked', () =>
    given(floor().when(leavesDesk('tono')), english, passes(60))
      .when((scene) => scene.with(free('tina', ENGLISH)))
      .thenAmongOthers(offered('h1', 'tina'), never('language-relaxed')));

  it('stands when the last of them goes before everybody was looked for whom the plan asks', () =>
    given(
      withTina(floor().with(free('lina', { role: 'receptionist', ...ENGLISH }))),
      requests('h0', { language: 'en' }),
      accepts('tina', 'h0'),
      english,
    )
      .when(leavesDesk('tina'))
      .thenAmongOthers(
        offered('h1', 'lina', { stage: { kind: 'last-resort', number: 1 } }),
        never('language-relaxed'),
      ));

  it('needs nobody to join them', () =>
    given(withTina(), english).when(accepts('tina', 'h1')).thenAmongOthers(never('assist-requested')));
});

describe('a language that no colleague who is there speaks', () => {
  it('stands: who took the contact could not talk to them either, and a callback is proposed at once', () =>
    given(floor().when(leavesDesk('tono')))
      .when(english)
      .thenAmongOthers(
        queued('h1', { why: ['no-speaker-there', 'nobody-fits'] }),
        { type: 'hold-passed', because: 'nobody-there' },
        never('language-relaxed', 'handoff-offered'),
      ));

  it('goes on at once when such a colleague comes', () =>
    given(floor().when(leavesDesk('tono')), english, passes(60))
      .when(comesToDesk('tono'))
      .thenAmongOthers(relaxed, offered('h1', 'sari')));
});

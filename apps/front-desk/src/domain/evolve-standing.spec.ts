import { evolve } from './evolve-standing';
import { expiryOf, holderOf, involvedIn, justRequested, ownerOf, receiverOf, stateOf, type Standing } from './standing';
import { decided } from './decided.fixture';

const requested = justRequested('ani', 'buy');
const after = (...events: Parameters<typeof evolve>[1][]): Standing => events.reduce(evolve, requested);

describe('where a handoff stands', () => {
  it('is with its sender until somebody accepts, and with the accepter from then on', () => {
    expect(ownerOf(after(decided.offered('sari')))).toBe('ani');
    expect(ownerOf(after(decided.offered('sari'), decided.assigned('sari')))).toBe('sari');
    expect(ownerOf(after(decided.offered('sari'), decided.assigned('sari'), decided.connected('sari')))).toBe('sari');
  });

  it('is requested, queued, offered, assigned, connected and ended, in the words that people are shown', () => {
    const events = [
      decided.queued(2),
      decided.offered('sari'),
      decided.assigned('sari'),
      decided.connected('sari'),
      decided.ended('completed', 'sari'),
    ];
    const states = events.map((_, index) => stateOf(after(...events.slice(0, index + 1))));
    expect([stateOf(requested), ...states]).toEqual([
      'requested',
      'queued',
      'offered',
      'assigned',
      'connected',
      'ended',
    ]);
  });

  it('waits again, without a place yet, when the only one who was asked cannot take it', () => {
    const standing = after(decided.offered('sari'), decided.closed('sari', 'declined'));
    expect(stateOf(standing)).toBe('queued');
    expect(standing.tried).toEqual([{ receiverId: 'sari', because: 'declined' }]);
  });

  it('does not count somebody as tried because another was quicker', () => {
    const standing = after(
      decided.offered('sari'),
      decided.offered('budi'),
      decided.closed('budi', 'accepted-by-another'),
      decided.assigned('sari'),
    );
    expect(standing.tried).toEqual([]);
    expect(receiverOf(standing)).toBe('sari');
  });

  it('goes on being offered when one of two who were asked declines', () => {
    const standing = after(decided.offered('sari'), decided.offered('budi'), decided.closed('sari', 'declined'));
    expect(stateOf(standing)).toBe('offered');
    expect(involvedIn(standing)).toEqual(['ani', 'budi']);
  });

  it('can be seen by whoever is asked, and no longer by whoever declined', () => {
    expect(involvedIn(after(decided.offered('sari')))).toContain('sari');
    expect(involvedIn(after(decided.offered('sari'), decided.closed('sari', 'declined')))).not.toContain('sari');
  });

  it('is searched for again when nobody picked up, and the one who did not is known as tried', () => {
    const standing = after(decided.offered('sari'), decided.assigned('sari'), decided.notPickedUp('sari'));
    expect(stateOf(standing)).toBe('queued');
    expect(ownerOf(standing)).toBe('ani');
    expect(standing.tried.map((each) => each.receiverId)).toEqual(['sari']);
  });

  it('becomes a promise of the accepter when the line is cut', () => {
    const standing = after(decided.offered('sari'), decided.assigned('sari'), decided.promised('sari', 'cut-off'));
    expect(stateOf(standing)).toBe('promised');
    expect(ownerOf(standing)).toBe('sari');
    expect(expiryOf(standing)).toBe(decided.dueAt);
  });

  it('proposes a callback once the hold has passed, and forgets the proposal when somebody accepts after all', () => {
    expect(after(decided.holdPassed('budi')).proposal).toEqual({ ownerId: 'budi', dueAt: decided.dueAt });
    expect(after(decided.holdPassed('budi'), decided.assigned('sari')).proposal).toBeNull();
  });

  it('shows an overdue promise to those above who are told of it', () => {
    const promised = after(decided.assigned('sari'), decided.promised('sari', 'cut-off'));
    const reminded = evolve(promised, decided.overdue('sari', 'sari'));
    expect(reminded).toMatchObject({ promise: { overdue: true }, askedAbove: [] });
    expect(involvedIn(evolve(reminded, decided.overdue('sari', 'maya')))).toContain('maya');
  });

  it('asks both whether they are together only while it is assigned', () => {
    expect(after(decided.assigned('sari'), decided.unconfirmed('sari'))).toMatchObject({ unconfirmed: true });
    expect(after(decided.assigned('sari'), decided.connected('sari'), decided.unconfirmed('sari'))).not.toHaveProperty(
      'unconfirmed',
    );
  });

  it('keeps its end, whatever old record comes by', () => {
    const ended = after(decided.assigned('sari'), decided.connected('sari'), decided.ended('completed', 'sari'));
    expect(evolve(ended, decided.offered('budi'))).toBe(ended);
    expect(evolve(ended, decided.ended('cancelled', 'ani'))).toBe(ended);
  });

  it('remembers who helped when it was completed', () => {
    expect(
      receiverOf(after(decided.assigned('sari'), decided.connected('sari'), decided.ended('completed', 'sari'))),
    ).toBe('sari');
  });

  it('is with whoever passes the contact on until the next has them, and comes back to them', () => {
    const passedOn = [decided.assigned('sari'), decided.connected('sari'), decided.reasonCorrected('dispute')];
    const asked = [...passedOn, decided.offered('budi')];
    expect([after(...passedOn), after(...asked)].map(ownerOf)).toEqual(['sari', 'sari']);
    expect(involvedIn(after(...asked))).toEqual(['ani', 'sari', 'budi']);
    const accepted = after(...asked, decided.assigned('budi'));
    expect([ownerOf(accepted), holderOf(accepted)]).toEqual(['budi', 'sari']);
    expect(ownerOf(evolve(accepted, decided.notPickedUp('budi')))).toBe('sari');
    expect(receiverOf(after(...asked, decided.ended('returned', 'sari')))).toBe('sari');
    const further = [decided.connected('budi'), decided.reasonCorrected('buy')].reduce(evolve, accepted);
    expect([ownerOf(further), involvedIn(further)]).toEqual(['budi', ['ani', 'budi']]);
  });

  it('stays with whoever has the contact in hand when somebody passes it on who only accepted, or the sender does', () => {
    const accepted = after(decided.offered('sari'), decided.assigned('sari'), decided.reasonCorrected('dispute'));
    expect([ownerOf(accepted), involvedIn(accepted)]).toEqual(['ani', ['ani']]);
    expect(ownerOf(after(decided.offered('sari'), decided.reasonCorrected('dispute')))).toBe('ani');
  });

  it('is routed by the corrected reason', () => {
    expect(after(decided.offered('sari'), decided.reasonCorrected('dispute')).reasonId).toBe('dispute');
  });

  it('knows whom it was passed on to by name, whatever happens then, until somebody else is named', () => {
    const toBudi = after(decided.assigned('sari'), decided.reasonCorrected('unclear', 'budi'));
    expect(toBudi).toMatchObject({ reasonId: 'unclear', namedEmployeeId: 'budi', chain: { visitedIds: ['sari'] } });
    const then = [decided.offered('budi'), decided.assigned('budi'), decided.reasonCorrected('dispute')];
    expect(then.reduce(evolve, toBudi).namedEmployeeId).toBe('budi');
    expect(evolve(toBudi, decided.reasonCorrected('dispute', 'joko')).namedEmployeeId).toBe('joko');
    expect(after(decided.reasonCorrected('dispute'))).not.toHaveProperty('namedEmployeeId');
  });

  it('has a hop behind it when its receiver hands it on, and none when the sender corrects the reason', () => {
    const handedOn = after(decided.offered('sari'), decided.assigned('sari'), decided.reasonCorrected('dispute'));
    expect(handedOn.chain).toEqual({ hops: 1, visitedIds: ['sari'] });
    expect(after(decided.offered('sari'), decided.reasonCorrected('dispute')).chain).toBeUndefined();
    const further = [decided.offered('budi'), decided.assigned('budi'), decided.ended('completed', 'budi')];
    expect(further.reduce(evolve, handedOn).chain).toEqual({ hops: 1, visitedIds: ['sari'] });
  });
});

import { decided } from './decided.fixture';
import { evolve } from './evolve-standing';
import { howToConnect } from './how-to-connect';
import type { HandoffEvent } from './routing-events';
import { SENTENCES } from './sentences';
import { justRequested, type Standing } from './standing';
import { greeting, whatToAsk, whatToSay, type Circumstances } from './what-to-say';

const same = (text: string) => ({ id: text, en: text });
const buying = { key: 'buy', name: same('buying') };
const unclear = { key: 'unclear', name: same('Unclear') };
const sari = {
  receiver: same('Sari'),
  sender: same('Ani'),
  reason: buying,
  contact: { name: null, note: null },
  upset: false,
};
const onThePhone: Circumstances = {
  channel: 'phone',
  comes: null,
  connect: null,
  nameOf: (id) => same(id.toUpperCase()),
  timeOf: () => same('13:30'),
};
const after = (...events: HandoffEvent[]): Standing => events.reduce(evolve, justRequested('ani', 'buy'));

describe('the sentence to say', () => {
  it('asks for patience before anybody is known', () =>
    expect(whatToSay(after(), onThePhone)).toEqual(SENTENCES.requested));

  it('names the person who is being asked', () =>
    expect(whatToSay(after(decided.offered('sari')), onThePhone).en).toBe(
      'I am asking SARI, who can help you. One moment, please.',
    ));

  it('says of somebody who declined only that they are not available just now', () => {
    const standing = after(decided.offered('sari'), decided.closed('sari', 'declined'), decided.offered('budi'));
    expect(whatToSay(standing, onThePhone).en).toBe('SARI is not available just now. I am asking BUDI.');
  });

  it('gives an honest waiting time, rounded up to minutes, and none when there is no honest estimate', () => {
    expect(whatToSay(after(decided.queued(3, 130)), onThePhone).en).toContain('number 3, about 3 minutes');
    expect(whatToSay(after(decided.queued(3, null)), onThePhone).en).not.toMatch(/minute/);
  });

  it('gives the waiting time as an interval that is kept 8 times of 10, in whole minutes on the safe side', () => {
    const say = (from: number, until: number) =>
      whatToSay(after(decided.queued(3, until / 2, { seconds: until / 2, from, until })), onThePhone);
    expect(say(130, 250).en).toContain('number 3, most likely 2 to 5 minutes from now');
    expect(say(130, 250).id).toContain('urutan ke-3, kemungkinan besar 2 sampai 5 menit lagi');
    expect(say(20, 250).en).toContain('most likely within 5 minutes');
    expect(say(5, 40).en).toContain('most likely within a minute');
    expect(whatToSay(after(decided.queued(3, null, null)), onThePhone)).toEqual(SENTENCES.queued);
  });

  it('does not say what others are doing where nobody may be there at all', () => {
    const { id, en } = whatToSay(after(decided.queued(1, null)), onThePhone);
    expect(en).toBe('Nobody who can help is free just now. I stay with you until somebody is.');
    expect(id).not.toContain('melayani orang lain');
  });

  it('says openly that nobody here speaks the language of the contact', () =>
    expect(whatToSay(after(decided.queued(1, null, null, true)), onThePhone)).toEqual(SENTENCES.queuedUnspoken));

  it('puts a caller through, leads a visitor to the counter, and hands over a chat', () => {
    const standing = after(decided.assigned('sari'));
    const counter = howToConnect('counter', { counter: 'Counter 3' });
    expect(whatToSay(standing, onThePhone).en).toBe('SARI is ready to help you. I am putting you through now.');
    expect(whatToSay(standing, { ...onThePhone, channel: 'counter', connect: counter }).en).toContain('at Counter 3');
    expect(whatToSay(standing, { ...onThePhone, channel: 'counter' }).en).toContain('take you there');
    expect(whatToSay(standing, { ...onThePhone, channel: 'chat' }).en).toContain('continue this conversation');
  });

  it('says to a visitor whether they are taken there or fetched', () => {
    const connect = howToConnect('counter', { counter: 'Counter 3' });
    const say = (more: Partial<Circumstances>) =>
      whatToSay(after(decided.assigned('sari')), { ...onThePhone, channel: 'counter', connect, ...more }).en;
    expect(say({ comes: 'brought' })).toBe('SARI is ready for you at Counter 3. I will take you there.');
    expect(say({ comes: 'brought', connect: null })).toBe('SARI is ready for you. I will take you there.');
    expect(say({ comes: 'fetched' })).toBe('SARI is ready for you and comes here to fetch you.');
  });

  it('tells a contact whose language the receiver does not speak that somebody who does will join', () => {
    const asked = after(decided.withoutLanguage(), decided.offeredWithoutLanguage('sari'));
    const accepted = evolve(asked, decided.assigned('sari'));
    expect(whatToSay(asked, onThePhone).en).toBe(
      'I am asking SARI, who can help you. One moment, please. A colleague who speaks your language is asked to join.',
    );
    expect(whatToSay(accepted, onThePhone).en).toContain('A colleague who speaks your language is asked to join.');
    expect(greeting(sari, true).id).toContain('Rekan yang berbahasa Anda diminta untuk ikut.');
  });

  it('promises nobody who joins where the receiver speaks the language after all, or another plan is asked', () => {
    const spoken = after(decided.withoutLanguage(), decided.offered('sari'), decided.assigned('sari'));
    expect(whatToSay(spoken, onThePhone).en).not.toContain('language');
    expect(spoken.withoutLanguage).toBe(true);
    expect(evolve(spoken, decided.reasonCorrected('other')).withoutLanguage).toBeUndefined();
  });

  it('offers a callback with a name and a time once the hold has passed', () =>
    expect(whatToSay(after(decided.holdPassed('budi')), onThePhone).en).toContain(
      'May BUDI get back to you by 13:30?',
    ));

  it('names whoever is being asked, also when a callback has been proposed before', () => {
    const asked = after(decided.holdPassed('budi'), decided.offered('sari'));
    expect(whatToSay(asked, onThePhone).en).toContain('I am asking SARI');
    const declined = [decided.holdPassed('budi'), decided.offered('sari'), decided.closed('sari', 'declined')];
    expect(whatToSay(after(...declined), onThePhone).en).toContain('May BUDI get back to you');
  });

  it('says it aloud when the contact comes back because of an error of ours', () => {
    expect(whatToSay(after(decided.ended('returned', null)), onThePhone)).toEqual(SENTENCES.returnedAloud);
    expect(whatToSay(after(decided.ended('returned', 'ani')), onThePhone)).toEqual(SENTENCES.returned);
  });

  it('thanks whoever needs nothing any more, and tells the sender what to do where the contact has left', () => {
    const cancelled = (because: string) => whatToSay(after(decided.ended('cancelled', 'ani', because)), onThePhone);
    expect(cancelled('not-needed')).toEqual(SENTENCES.cancelled);
    expect(cancelled('contact-left').en).toContain('Should they come back, hand them over anew.');
  });

  it('exists in Indonesian and English for every situation, with the same places to fill', () => {
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    for (const { id, en } of Object.values(SENTENCES)) expect(places(id)).toEqual(places(en));
  });

  it('asks which number may be called when a callback has none', () => {
    expect(whatToAsk(after(decided.promised('sari', 'cut-off', false)), onThePhone)?.en).toContain('SARI');
    expect(whatToAsk(after(decided.promised('sari', 'cut-off', true)), onThePhone)).toBeNull();
  });

  it('asks whether the two are together when nobody has said so', () =>
    expect(whatToAsk(after(decided.assigned('sari'), decided.unconfirmed('sari')), onThePhone)?.en).toContain('SARI'));

  it('lets the receiver greet with the matter, so that nothing is repeated', () =>
    expect(greeting(sari).en).toContain('Ani has told me'));

  it('never lets them say that they were told about a matter that nobody knows', () =>
    expect(greeting({ ...sari, reason: unclear }).en).toBe(
      'Hello, I am Sari. Ani has put you through to me. How can I help?',
    ));

  it('lets them greet by name, apologise to the upset, and say that the note was read, whose words it never repeats', () => {
    const known = { contact: { name: 'Dewi', note: 'Shouts, owes us money' }, upset: true };
    expect(greeting({ ...sari, ...known })).toEqual({
      id: 'Halo Dewi, saya Sari. Saya mohon maaf atas ketidaknyamanannya. Saya sudah membaca catatan dari Ani mengenai keperluan Anda, yaitu “buying”, jadi tidak perlu diulang.',
      en: 'Hello Dewi, I am Sari. I am sorry for the trouble. I have read what Ani has noted about “buying”, so there is no need to repeat it.',
    });
    expect(greeting({ ...sari, ...known, reason: unclear }).en).toBe(
      'Hello Dewi, I am Sari. I am sorry for the trouble. I have read what Ani has noted, so there is no need to repeat it.',
    );
  });
});

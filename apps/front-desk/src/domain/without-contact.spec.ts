import { withoutContact } from './without-contact';

const ZUL = { contactName: 'Bp. Zulkarnaen Pramoedya' };

describe('what a colleague wrote, without the contact whom it was about', () => {
  it.each([
    ['Pak Zulkarnaen asks for a discount', 'Pak … asks for a discount'],
    ['PRAMOEDYA, again', '…, again'],
    ['call 0813-9000-1234 or +62 813 9000 1234!', 'call … or …!'],
    ['mail zul.p@example.com', 'mail …'],
    ['7 chairs, 250 kg, at 10:30', '7 chairs, 250 kg, at 10:30'],
    ['Zulkarnaenshop has it', 'Zulkarnaenshop has it'],
  ])('%s', (said, told) => expect(withoutContact(said, ZUL)).toBe(told));

  it('is as it was where nothing is known of them', () =>
    expect(withoutContact('May I give 10%?', { contactName: null })).toBe('May I give 10%?'));
});

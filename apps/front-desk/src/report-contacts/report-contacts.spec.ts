import { contactsCsv } from './report-contacts';

describe('the contacts that came', () => {
  it('are told by the clock on the wall, with lengths in whole seconds, and nothing where nothing is known', () => {
    const requestedAt = new Date('2026-11-02T02:13:04.567Z');
    const rows = [
      { requestedAt, reason: 'buy', waited: 12.4, handled: 245.6, abandoned: false },
      { requestedAt, reason: 'buy', waited: 41, handled: null, abandoned: true },
      { requestedAt, reason: null, waited: null, handled: null, abandoned: false },
    ];
    expect(contactsCsv(rows, 'Asia/Jakarta').split('\r\n')).toEqual([
      'arrived,reason,handle_seconds,waited_seconds,abandoned',
      '2026-11-02T09:13:04+07:00,buy,246,12,no',
      '2026-11-02T09:13:04+07:00,buy,,41,yes',
      '2026-11-02T09:13:04+07:00,,,,no',
      '',
    ]);
  });
});

import { isPublic, lookUpPublic, mayBePushedTo } from './public-address';

describe('what may be connected to because somebody subscribed', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/x',
    'https://updates.push.services.mozilla.com/wpush/v2/x',
    'https://8.8.8.8/x',
  ])('is a push service of the internet: %s', (endpoint) => {
    expect(mayBePushedTo(endpoint)).toBe(true);
  });

  it.each([
    ...['http://fcm.googleapis.com/x', 'https://fcm.googleapis.com:8443/x', 'https://name:word@fcm.googleapis.com/x'],
    ...['https://localhost/x', 'https://directory/x', 'https://printer.local/x', 'https://metadata.google.internal/x'],
    ...[
      'https://127.0.0.1/x',
      'https://2130706433/x',
      'https://0x7f.1/x',
      'https://10.0.0.1/x',
      'https://169.254.169.254/x',
    ],
    ...['https://[::1]/x', 'https://[::ffff:127.0.0.1]/x', 'https://[fd00::1]/x', 'https://[64:ff9b::a00:1]/x'],
  ])('is nothing of this machine, this network or the cloud beside it: %s', (endpoint) => {
    expect(mayBePushedTo(endpoint)).toBe(false);
  });

  it.each([
    ...['172.16.0.1', '192.168.1.1', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '::', 'fe80::1'],
    ...['2001:db8::1', '2002:7f00:1::', 'nonsense', ''],
  ])('is no address like %s', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it('is not what a name turns out to stand for, if that is this machine', async () => {
    const found = await new Promise((resolve) => {
      lookUpPublic('localhost', { all: true }, (error, addresses) => {
        resolve(error?.message ?? addresses);
      });
    });
    expect(found).toBe('localhost is not on the internet');
  });
});

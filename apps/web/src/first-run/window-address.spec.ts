import { windowAddress } from './window-address';

describe('the window of somebody else', () => {
  it('is opened under another name of the same machine, where nobody is signed out by it', () => {
    const at = (role: 'sender' | 'receiver') =>
      windowAddress('http://localhost:3000/device#c', 'http://localhost:3000', role);
    expect(at('receiver')).toEqual({ href: 'http://127.0.0.1:3000/device#c', isBeside: true });
    expect(at('sender')).toEqual({ href: 'http://sender.localhost:3000/device#c', isBeside: true });
  });

  it('keeps the address of a company’s own origin', () => {
    const own = 'https://sambung.example/device#c';
    expect(windowAddress(own, 'https://sambung.example', 'sender')).toEqual({ href: own, isBeside: false });
    expect(windowAddress('/device#c', 'https://sambung.example', 'sender').href).toBe(own);
  });
});

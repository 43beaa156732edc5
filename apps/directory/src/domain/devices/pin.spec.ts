import { PinTooSimple } from './device.errors';
import { hashOf, isPin, requireHardToGuess } from './pin';

describe('a PIN', () => {
  it.each(['000000', '777777', '123456', '654321', '890123', '121212', '123123', '909090'])(
    'is not %s, which anybody would try first',
    (pin) => {
      expect(() => {
        requireHardToGuess(pin);
      }).toThrow(PinTooSimple);
    },
  );

  it.each(['482915', '112233', '135790', '100000'])('may be %s', (pin) => {
    expect(() => {
      requireHardToGuess(pin);
    }).not.toThrow();
  });

  it('is kept so that it can be checked and not read, and never twice the same', async () => {
    const [one, other] = await Promise.all([hashOf('482915'), hashOf('482915')]);
    expect(one).not.toBe(other);
    expect(one).not.toContain('482915');
    expect(await Promise.all([isPin('482915', one), isPin('482915', other), isPin('482916', one)])).toEqual([
      true,
      true,
      false,
    ]);
  });
});

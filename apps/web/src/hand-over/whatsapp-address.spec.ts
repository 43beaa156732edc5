import { whatsappAddress } from './whatsapp-address';

it('opens WhatsApp with the company’s number and the code to send', () =>
  expect(whatsappAddress('+6281255550110', '4F3A-91C2')).toBe('https://wa.me/6281255550110?text=Sambung%204F3A-91C2'));

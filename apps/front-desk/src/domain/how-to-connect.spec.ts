import { howToConnect } from './how-to-connect';

describe('how to connect the contact with the receiver', () => {
  const points = {
    extension: '204',
    email: 'sari@example.test',
    counter: 'Counter 3',
    chat: 'https://chat.example.test/sari',
  };

  it('is the extension on the phone, the counter for a visitor, the link in a chat', () => {
    expect(howToConnect('phone', points)).toMatchObject({ by: 'extension', to: '204' });
    expect(howToConnect('counter', points)).toMatchObject({ by: 'counter', to: 'Counter 3' });
    expect(howToConnect('chat', points)).toMatchObject({ by: 'chat' });
    expect(howToConnect('email', points)).toMatchObject({ by: 'email' });
  });

  it('names what else works', () =>
    expect(howToConnect('phone', points)?.alternatives.map((way) => way.by)).toEqual(['chat', 'email', 'counter']));

  it('is not made up when the directory knows no way', () => expect(howToConnect('phone', {})).toBeNull());
});

import { screen } from '@testing-library/react';
import type { Desk } from '../api/views';
import { knownAlready, showInApp } from '../app/show-in-app';
import { bring } from '../language/languages';
import { Conversations } from './conversations';
import { DESK_MESSAGES } from './desk.messages';

bring(DESK_MESSAGES);

const person = (name: string) => ({ employeeId: name.toLowerCase(), name });
const passed = {
  ...{ handoffId: 'h1', state: 'assigned', comes: null, offers: [] },
  ...{ sender: person('Siti'), holder: person('Sukarti'), receiver: person('Budi') },
  contact: { kind: 'customer', name: 'Dewi' },
  reason: { name: { id: 'Faktur salah', en: 'Dispute an invoice' } },
  say: { id: 'Saya sambungkan sekarang.', en: 'I am putting you through now.' },
  connect: { by: 'extension', to: '204', alternatives: [] },
};
const desk = {
  ...{ conversations: [], offers: [], sent: [passed], engagements: [] },
  presence: { employeeId: 'sukarti', availability: 'Available' },
} as unknown as Desk;

it('whom I passed on stays with me: who takes them, how I reach them, what I say, and where I put them through', async () => {
  showInApp(() => <Conversations desk={desk} accepted={undefined} />, knownAlready());
  const card = await screen.findByRole('article', { name: 'Dewi, Dispute an invoice' });
  for (const told of ['Budi takes them', 'Reach them: extension 204', 'I am putting you through now.'])
    expect(card.textContent).toContain(told);
  const link = screen.getByRole('link', { name: 'Follow and put them through' });
  expect(link.getAttribute('href')).toBe('/hand-over/h1');
  expect(screen.queryByText(/^Nobody yet/)).toBeNull();
});

import { configure, screen } from '@testing-library/react';
import type { Desk, Handoff } from '../api/views';
import { knownAlready, showInApp } from '../app/show-in-app';
import { bring } from '../language/languages';
import { ConnectionSteps } from './connection-steps';
import { Conversations } from './conversations';
import { DESK_MESSAGES } from './desk.messages';

bring(DESK_MESSAGES);

// A click takes more than the second that is usual, on a busy machine.
configure({ asyncUtilTimeout: 60_000 });

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

it.each([
  ['Nobody yet. The next one appears above.', { availability: 'Available', onShift: true }],
  ['Nobody. Outside your working hours nobody is passed to you.', { availability: 'Available', onShift: false }],
  ['You are not asked now. Press “I am ready” to begin.', { availability: 'Away', onShift: true }],
])('who has nobody reads what to wait for: %s', async (told, presence) => {
  const alone = { ...desk, sent: [], presence: { ...desk.presence, ...presence } } as Desk;
  showInApp(() => <Conversations desk={alone} accepted={undefined} />, knownAlready());
  expect(await screen.findByText(told)).toBeTruthy();
});

it.each([
  ['phone', ['They are with me now', 'I could not pick up', 'Cut off: I call back']],
  ['email', ['They are with me now', 'I cannot help after all']],
] as const)('of an e-mail no line is cut: %s', async (channel, steps) => {
  const handoff = { ...passed, channel, ask: null } as unknown as Handoff;
  showInApp(() => <ConnectionSteps handoff={handoff} />, knownAlready());
  expect((await screen.findAllByRole('button')).map(({ textContent }) => textContent)).toEqual(steps);
});

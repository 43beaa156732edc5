import type { AssistAsk } from '@sambung/contracts';
import fc from 'fast-check';
import { type Step, asks, next, person } from './day';

const asked: fc.Arbitrary<AssistAsk> = fc.oneof(
  fc.constantFrom<AssistAsk>(
    { kind: 'team', teamId: 'sales' },
    { kind: 'team', teamId: 'finance' },
    { kind: 'language', language: 'en' },
    { kind: 'language', language: 'en', level: 5 },
    { kind: 'supervisor' },
    { kind: 'approval', authority: 'refund', amount: 500 },
    { kind: 'approval', authority: 'refund', amount: 5_000 },
  ),
  person.map((employeeId) => ({ kind: 'colleague', employeeId }) as const),
);

/** Mostly by whoever has a contact in hand, sometimes about nobody’s, sometimes by somebody who has no business to. */
export const asksSomebody: fc.Arbitrary<Step> = fc
  .record({
    ask: asked,
    pick: fc.nat(20),
    about: fc.constantFrom('owner', 'owner', 'sender', 'nobody'),
    askerId: person,
    promiseSeconds: fc.constantFrom(10, 60, 600),
  })
  .map(({ ask, pick, about, askerId, promiseSeconds }) => (day) => {
    const contacts = day.board.queue().filter(({ assist }) => !assist);
    const contact = about === 'nobody' ? undefined : contacts[pick % Math.max(contacts.length, 1)];
    return [
      {
        type: 'request-assist',
        commandId: next(day),
        handoffId: `a${String(day.count)}`,
        askerId: contact ? (about === 'owner' ? contact.ownerId : contact.senderId) : askerId,
        aboutId: contact?.handoffId,
        ask,
        promiseSeconds,
        requestedAt: day.now,
      },
    ];
  });

const WHAT = ['answer', 'answer', 'answer', 'pass-on', 'withdraw', 'stranger', 'stuck'] as const;
export const helps: fc.Arbitrary<Step> = fc
  .record({
    pick: fc.nat(20),
    what: fc.constantFrom(...WHAT),
    strangerId: person,
    granted: fc.boolean(),
    amount: fc.constantFrom(0, 500, 5_000),
  })
  .map(({ pick, what, strangerId, granted, amount }) => (day) => {
    const live = day.board.queue().filter(({ assist }) => assist);
    const assist = live[pick % Math.max(live.length, 1)];
    if (!assist) return [];
    const { handoffId, senderId, receiverId } = assist;
    const about = { ...asks(day), handoffId, byId: what === 'stranger' ? strangerId : (receiverId ?? senderId) };
    const isApproval = assist.assist?.ask.kind === 'approval';
    if (what === 'withdraw') return [{ type: 'withdraw-assist', ...about, byId: senderId, because: 'not-needed' }];
    if (what === 'pass-on') return [{ type: 'pass-assist-on', ...about }];
    if (what === 'stuck') return [{ type: 'return-stuck', ...about, because: 'unreadable' }];
    return [{ type: 'answer-assist', ...about, ...(isApproval && { approval: { granted, amount } }) }];
  });

import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { api } from '../api/api';
import { RingThisPhone } from './ring-this-phone';
import { knownAlready, showInApp } from './show-in-app';

// A click takes more than the second that is usual, on a busy machine.
configure({ asyncUtilTimeout: 60_000 });

/** A browser that may notify, or not, and of which the push service does not answer. */
function inBrowser(permission: NotificationPermission): void {
  const pushManager = {
    getSubscription: () => Promise.resolve(null),
    subscribe: () => Promise.reject(new DOMException('Registration failed - push service error', 'AbortError')),
  };
  const worker = { ready: Promise.resolve({ pushManager }), getRegistration: () => Promise.resolve({ pushManager }) };
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: worker });
  Object.assign(window, {
    PushManager: Object,
    Notification: { requestPermission: () => Promise.resolve(permission) },
  });
  jest.spyOn(api, 'GET').mockResolvedValue({ data: { publicKey: 'key' } });
}

it.each([
  ['granted', /push service cannot be reached from this network/],
  ['denied', /blocked for this address/],
] as const)('says what the browser does not do, and blames no network of ours: %s', async (permission, told) => {
  inBrowser(permission);
  showInApp(() => <RingThisPhone />, knownAlready());
  await userEvent.click(await screen.findByRole('button', { name: 'Ring this device' }));
  expect(await screen.findByText(told)).toBeTruthy();
  expect(screen.queryByText(/No answer came/)).toBeNull();
});

import { serviceFor } from './service-for';

describe('the path of a request', () => {
  it.each([
    ['/v1/handoffs', 'front-desk'],
    ['/v1/handoffs/x/connect', 'front-desk'],
    ['/v1/desk/stream', 'front-desk'],
    ['/v1/presence/me', 'front-desk'],
    ['/v1/events', 'front-desk'],
    ['/v1/contacts/erase', 'front-desk'],
    ['/v1/offers/h.1/accept', 'front-desk'],
    ['/v1/assists/a1/answer', 'front-desk'],
    ['/v1/leases/x', 'front-desk'],
    ['/v1/fill-ins/t1/join', 'front-desk'],
    ['/v1/reports/handovers', 'front-desk'],
    ['/v1/floor', 'front-desk'],
    ['/v1/floor/today', 'front-desk'],
    ['/v1/first-handoff', 'front-desk'],
    ['/v1/employees/e1/engagements/call-7', 'front-desk'],
    ['/v1/employees/e1', 'directory'],
    ['/v1/employees/engagements', 'directory'],
    ['/v1/reasons', 'directory'],
    ['/v1/handoffsoever', 'directory'],
    ['/scim/v2/Users', 'directory'],
    ['/v1/routing/preview', 'routing'],
    ['/auth/token', 'issuer'],
    ['/.well-known/openid-configuration', 'issuer'],
    ['/metrics', undefined],
    ['/health/live', undefined],
    ['/', undefined],
  ])('%s leads to %s', (path, service) => {
    expect(serviceFor(path)).toBe(service);
  });
});

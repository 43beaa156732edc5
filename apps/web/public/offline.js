// Keeps the document and its hashed files, and nothing of the API: what is shown of people is never older than it says.
const KEPT = 'sambung-pages-1';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(['/', '/colour-scheme.js', '/icon.svg'])));
  self.skipWaiting();
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(keptFirst(request));
  else if (
    request.mode === 'navigate' &&
    /^\/(|sign-in|hand-over|desk|floor|people|devices|device)(\/|$)/.test(pathname)
  )
    event.respondWith(newestFirst(request, '/'));
  else if (pathname === '/colour-scheme.js' || pathname === '/icon.svg')
    event.respondWith(newestFirst(request, pathname));
});

async function keptFirst(request) {
  const kept = await caches.open(KEPT);
  const known = await kept.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await kept.put(request, answer.clone());
  return answer;
}

async function newestFirst(request, name) {
  const kept = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok) await kept.put(name, answer.clone());
    return answer;
  } catch (error) {
    const known = await kept.match(name);
    if (known) return known;
    throw error;
  }
}

// Offers ring here also when no page is open. What is sent says that there is one, and nothing else: not whom, not what about.
self.addEventListener('push', (event) => {
  event.waitUntil(ringAloud());
});

const SAID = {
  en: { title: 'Somebody is waiting', body: 'Open Sambung to take over.' },
  id: { title: 'Ada yang menunggu', body: 'Buka Sambung untuk mengambil alih.' },
};

async function ringAloud() {
  const { title, body } = SAID[await language()] ?? SAID.id;
  const how = { body, tag: 'offer', renotify: true, requireInteraction: true, icon: '/icon.svg' };
  await self.registration.showNotification(title, how);
}

// As it was chosen at the pages, who keep it where a worker can read it; before that, the browser's. Whatever fails, it rings.
async function language() {
  const chosen = await caches
    .match('/chosen-language')
    .then((kept) => kept?.text())
    .catch(() => undefined);
  return chosen ?? self.navigator.language.split('-')[0];
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openDesk());
});

async function openDesk() {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const desk = windows.find(({ url }) => new URL(url).pathname === '/desk');
  if (desk) return desk.focus();
  return self.clients.openWindow('/desk');
}

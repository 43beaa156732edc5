/** For notifications, which are shown while no page is open: a service worker cannot read what `remember` keeps. */
export function keepLanguage(language: string): void {
  if (!('caches' in window)) return;
  caches
    .open('sambung-language')
    .then((kept) => kept.put('/chosen-language', new Response(language)))
    .catch(() => undefined);
}

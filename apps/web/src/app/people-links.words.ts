import type { Words } from '../language/words';

export const PEOPLE_LINKS_WORDS = {
  'peopleLinks.menu': { id: 'Halaman tentang orang', en: 'Pages about people' },
  'peopleLinks.rota': { id: 'Jadwal kerja', en: 'Rota' },
} as const satisfies Record<string, Words>;

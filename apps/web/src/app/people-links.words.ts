import type { Words } from '../language/words';

export const PEOPLE_LINKS_WORDS = {
  'peopleLinks.menu': { id: 'Halaman tentang orang', en: 'Pages about people' },
  'peopleLinks.abilities': { id: 'Keahlian dan peran', en: 'Skills and roles' },
  'peopleLinks.mine': { id: 'Untuk saya', en: 'For me' },
  'peopleLinks.data': { id: 'Data', en: 'Data' },
  'peopleLinks.rota': { id: 'Jadwal kerja', en: 'Rota' },
  'peopleLinks.skills': { id: 'Matriks keahlian', en: 'Skills matrix' },
  'peopleLinks.roles': { id: 'Peran', en: 'Roles' },
  'peopleLinks.reasons': { id: 'Keperluan', en: 'Reasons' },
  'peopleLinks.keys': { id: 'Kunci API', en: 'API keys' },
  'peopleLinks.incoming': { id: 'Data masuk', en: 'Data coming in' },
  'peopleLinks.wishes': { id: 'Sif dan keinginan saya', en: 'My shifts and wishes' },
  'peopleLinks.import': { id: 'Impor', en: 'Import' },
  'peopleLinks.imports': { id: 'Riwayat impor', en: 'Imports' },
  'peopleLinks.assessment': { id: 'Yang cocok untuk saya', en: 'What suits me' },
  'peopleLinks.policies': { id: 'Kebijakan', en: 'Policies' },
  'peopleLinks.find': { id: 'Cari orang', en: 'Find somebody' },
  'peopleLinks.audit': { id: 'Catatan perubahan', en: 'Changes' },
} as const satisfies Record<string, Words>;

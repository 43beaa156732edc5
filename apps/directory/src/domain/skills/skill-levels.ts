import type { BilingualText } from '@sambung/contracts';

interface DescribedLevel {
  readonly level: number;
  readonly description: BilingualText;
}

const mean = (level: number, id: string, en: string): DescribedLevel => ({ level, description: { id, en } });

/** What a level means where a skill says nothing of its own. 3 is “able”, the least that plans and languages usually ask for. */
const IN_GENERAL: readonly DescribedLevel[] = [
  mean(1, 'Mengenal dasarnya; bekerja dengan bimbingan', 'Knows the basics; works with guidance'),
  mean(2, 'Menangani hal yang biasa; bertanya bila ragu', 'Handles what is usual; asks when in doubt'),
  mean(3, 'Bekerja mandiri, juga saat ramai', 'Works on their own, also when it is busy'),
  mean(4, 'Menangani hal yang sulit; membantu rekan', 'Handles what is difficult; helps colleagues'),
  mean(5, 'Menjadi rujukan; melatih dan menetapkan caranya', 'Is whom others turn to; trains them and sets the way'),
];

/** All five levels of a skill, with its own meanings where it has them. */
export const levelsWith = (own: readonly DescribedLevel[]): DescribedLevel[] =>
  IN_GENERAL.map((general) => own.find(({ level }) => level === general.level) ?? general);

import type { BilingualText, Words } from '@sambung/contracts';
import type { LookFor } from './hiring';
import type { Gap, Want } from './gaps';
import type { TeamGap } from './team-gaps';

/** The name of what is wanted, in both languages. */
export type NameOf = (want: Pick<Want, 'kind' | 'key'>) => BilingualText;

/** How many things a sentence names; the list has them all. */
const NAMED = 3;

export function wordsOfGap(role: BilingualText, { ready, wants }: Gap, nameOf: NameOf): Words {
  if (wants.length === 0)
    return {
      id: `Belum dicatat apa yang diperlukan peran ${role.id}.`,
      en: `It is not written down what the role ${role.en} wants.`,
    };
  const missing = wants.filter((want) => want.missing > 0);
  const list = listed(
    missing.map((want) => {
      const name = nameOf(want);
      return {
        id: `${name.id} (${want.has} dari ${want.level})`,
        en: `${name.en} (${want.has} of ${want.level})`,
      };
    }),
  );
  if (missing.length === 0)
    return {
      id: `Semua yang diperlukan peran ${role.id} sudah ada.`,
      en: `All that the role ${role.en} wants is there.`,
    };
  return ready
    ? {
        id: `Siap untuk peran ${role.id}. Yang masih dapat ditingkatkan: ${list.id}.`,
        en: `Ready for the role ${role.en}. What could still be better: ${list.en}.`,
      }
    : {
        id: `Belum siap untuk peran ${role.id}. Yang kurang: ${list.id}.`,
        en: `Not yet ready for the role ${role.en}. What is missing: ${list.en}.`,
      };
}

export function wordsOfTeam(role: BilingualText, { ready, wants, holders }: TeamGap, nameOf: NameOf): Words {
  const people = holders.length;
  const named = (which: (have: number) => boolean) => listed(wants.filter(({ have }) => which(have)).map(nameOf));
  const [nobody, one] = [named((have) => have === 0), named((have) => have === 1 && people > 1)];
  return {
    id: [
      `${ready} dari ${people} orang siap untuk peran ${role.id}.`,
      ...(nobody.id ? [`Tidak ada yang mencapai: ${nobody.id}.`] : []),
      ...(one.id ? [`Bergantung pada satu orang: ${one.id}.`] : []),
    ].join(' '),
    en: [
      `${ready} of ${people} people are ready for the role ${role.en}.`,
      ...(nobody.en ? [`Nobody reaches: ${nobody.en}.`] : []),
      ...(one.en ? [`One person alone has: ${one.en}.`] : []),
    ].join(' '),
  };
}

const ADVICE: Readonly<Record<LookFor['advice'], Words>> = {
  require: { id: 'Syarat', en: 'Require it' },
  prefer: { id: 'Nilai tambah yang menentukan', en: 'It decides between two' },
  teach: { id: 'Dapat diajarkan oleh tim', en: 'The team can teach it' },
};

/** Why something is looked for. */
export function wordsOfLookFor(want: LookFor, people: number): Words {
  const { have, reasons, neededAtOnce, advice } = want;
  const id = [`${have} dari ${people} orang memilikinya`];
  const en = [`${have} of ${people} people have it`];
  if (neededAtOnce !== null) {
    id.push(`sampai ${neededAtOnce} dibutuhkan bersamaan`);
    en.push(`up to ${neededAtOnce} are needed at once`);
  }
  if (reasons > 0) {
    id.push(`${reasons} keperluan memintanya`);
    en.push(reasons === 1 ? '1 contact reason asks for it' : `${reasons} contact reasons ask for it`);
  }
  return { id: `${ADVICE[advice].id}: ${id.join(', ')}.`, en: `${ADVICE[advice].en}: ${en.join(', ')}.` };
}

export function wordsOfHiring(role: BilingualText, list: readonly LookFor[], nameOf: NameOf): Words {
  const of = (advice: LookFor['advice']) =>
    listed(
      list
        .filter((want) => want.advice === advice)
        .map((want) => ({ id: `${nameOf(want).id} (${want.level})`, en: `${nameOf(want).en} (${want.level})` })),
    );
  const [required, preferred, taught] = [of('require'), of('prefer'), of('teach')];
  if (list.length === 0) return wordsOfGap(role, { ready: true, fit: null, wants: [] }, nameOf);
  return {
    id: [
      required.id
        ? `Cari ${role.id} yang menguasai ${required.id}.`
        : `Tim sudah memiliki semua yang wajib bagi ${role.id}.`,
      ...(preferred.id ? [`Di antara dua calon, pilih yang memiliki ${preferred.id}.`] : []),
      ...(taught.id ? [`Yang dapat diajarkan oleh tim: ${taught.id}.`] : []),
    ].join(' '),
    en: [
      required.en
        ? `Look for a ${role.en} who can: ${required.en}.`
        : `The team has every must of the role ${role.en}.`,
      ...(preferred.en ? [`Between two, take whoever has ${preferred.en}.`] : []),
      ...(taught.en ? [`The team can teach ${taught.en}.`] : []),
    ].join(' '),
  };
}

/** “a, b, c and 4 more”; empty of none. */
function listed(names: readonly BilingualText[]): Words {
  const rest = names.length - NAMED;
  const of = (language: 'id' | 'en', more: string): string =>
    names
      .slice(0, NAMED)
      .map((name) => name[language])
      .join(', ') + (rest > 0 ? more : '');
  return { id: of('id', `, dan ${rest} lagi`), en: of('en', `, and ${rest} more`) };
}

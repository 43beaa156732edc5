import type {
  BilingualText,
  Office,
  RoleProfileBody,
  SelfAssessmentResult,
  SuitabilityScale,
  Words,
} from '@sambung/contracts';
import { SUITS_WORDS } from '../roles/suits-words';

type Known = ReadonlyMap<SuitabilityScale, number>;

/** From here on answers speak for something, up to there against it; in between they say little. */
const SPEAKS_FOR = 60;
const SPEAKS_AGAINST = 40;
const NAMED = 3;

/** Which office suits somebody, and what of their answers says so. */
export function wordsOfOffice(
  suits: SelfAssessmentResult['office']['suits'],
  known: Known,
  pointsTo: Readonly<Record<Office, readonly SuitabilityScale[]>>,
): Words {
  if (suits === null)
    return {
      id: 'Belum cukup banyak yang dijawab untuk mengatakan apakah front office atau back office lebih cocok bagi Anda.',
      en: 'Too little has been answered to say which office suits you.',
    };
  const [front, back] = [strongest(pointsTo.front, known), strongest(pointsTo.back, known)];
  if (suits === 'both') {
    const all = both(front, back);
    return {
      id: `Front office dan back office sama-sama mungkin bagi Anda; jawaban Anda tidak membedakannya.${all.id}`,
      en: `Front and back office may both suit you; your answers do not tell them apart.${all.en}`,
    };
  }
  const why = sentence(suits === 'front' ? front : back);
  return suits === 'front'
    ? {
        id: `Front office tampaknya lebih cocok bagi Anda.${why.id}`,
        en: `The front office seems to suit you better.${why.en}`,
      }
    : {
        id: `Back office tampaknya lebih cocok bagi Anda.${why.id}`,
        en: `The back office seems to suit you better.${why.en}`,
      };
}

/** Why a role suits somebody, and why not. */
export function wordsOfRole(
  role: BilingualText,
  suits: RoleProfileBody['suits'],
  known: Known,
  skillsToLearn: number,
): Words {
  const byWeight = [...suits].sort((a, b) => b.weight - a.weight).map(({ scale }) => scale);
  const speaksFor = byWeight.filter((scale) => (known.get(scale) ?? 0) >= SPEAKS_FOR).slice(0, NAMED);
  const against = byWeight.filter((scale) => (known.get(scale) ?? 50) <= SPEAKS_AGAINST).slice(0, NAMED);
  const [pro, contra] = [joined(speaksFor), joined(against)];
  return {
    id: [
      pro.id
        ? `Peran ${role.id} cocok bagi orang yang ${pro.id}; menurut jawaban Anda, Anda seperti itu.`
        : `Tidak ada jawaban Anda yang secara khusus mendukung peran ${role.id}.`,
      ...(contra.id
        ? [`Peran ini juga cocok bagi orang yang ${contra.id}; menurut jawaban Anda, Anda kurang seperti itu.`]
        : []),
      ...(skillsToLearn > 0
        ? [`Menurut penilaian Anda sendiri, ${skillsToLearn} keahlian masih perlu dipelajari.`]
        : []),
    ].join(' '),
    en: [
      pro.en
        ? `The role ${role.en} suits somebody who ${pro.en}; by your answers, you do.`
        : `None of your answers speaks for the role ${role.en} in particular.`,
      ...(contra.en ? [`It also suits somebody who ${contra.en}; by your answers, you less so.`] : []),
      ...(skillsToLearn > 0
        ? [
            `By your own estimate ${skillsToLearn} ${skillsToLearn === 1 ? 'skill is' : 'skills are'} still to be learned.`,
          ]
        : []),
    ].join(' '),
  };
}

function strongest(scales: readonly SuitabilityScale[], known: Known): SuitabilityScale[] {
  return scales
    .filter((scale) => (known.get(scale) ?? 0) >= SPEAKS_FOR)
    .sort((a, b) => (known.get(b) ?? 0) - (known.get(a) ?? 0))
    .slice(0, NAMED);
}

function sentence(scales: readonly SuitabilityScale[]): Words {
  if (scales.length === 0) return { id: '', en: '' };
  const { id, en } = joined(scales);
  return { id: ` Menurut jawaban Anda, Anda orang yang ${id}.`, en: ` By your answers you are somebody who ${en}.` };
}

function both(front: readonly SuitabilityScale[], back: readonly SuitabilityScale[]): Words {
  const [one, other] = [joined(front), joined(back)];
  return {
    id:
      (one.id ? ` Untuk front office: Anda ${one.id}.` : '') +
      (other.id ? ` Untuk back office: Anda ${other.id}.` : ''),
    en:
      (one.en ? ` For the front office speaks that you are somebody who ${one.en}.` : '') +
      (other.en ? ` For the back office, that you are somebody who ${other.en}.` : ''),
  };
}

function joined(scales: readonly SuitabilityScale[]): Words {
  const of = (language: 'id' | 'en', and: string): string => {
    const parts = scales.map((scale) => SUITS_WORDS[scale][language]);
    return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')}${and}${parts.at(-1) ?? ''}`;
  };
  return { id: of('id', ', dan '), en: of('en', ', and ') };
}

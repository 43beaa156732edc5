import type { BilingualText, RotaView } from '@sambung/contracts';

/** From so much on a better rota may well exist: of a hundred hours planned, ten. */
const LARGE_GAP = 0.1;

interface Told extends Pick<RotaView, 'cover' | 'gap' | 'timeZone'> {
  /** So much cheaper a rota may exist that nobody need be missing for want of people: it was looked for too shortly. */
  readonly mayBeCovered: boolean;
}

/** What somebody should know of a rota before they make it everybody’s working hours, and after: that it leaves people missing, or was planned too shortly. */
export function warningsOf({ cover, gap, timeZone, mayBeCovered }: Told): BilingualText[] {
  const short = cover.filter(({ missing }) => missing > 0);
  return [
    ...(short.length > 0 ? [leavesMissing(short, timeZone, mayBeCovered)] : []),
    ...(gap >= LARGE_GAP ? [mayBeBetter(gap)] : []),
  ];
}

const REMEDIES = {
  people: { id: 'Tambah orang atau longgarkan aturan.', en: 'Add people, or loosen the rules.' },
  time: {
    id: 'Jadwal yang lebih baik mungkin ada: susun lagi dengan waktu (seconds) lebih lama, sebelum menambah orang atau melonggarkan aturan.',
    en: 'There may be a better rota: plan it again with more time (seconds), before you add people or loosen the rules.',
  },
} as const;

function leavesMissing(short: RotaView['cover'], timeZone: string, mayBeCovered: boolean): BilingualText {
  const most = Math.max(...short.map(({ missing }) => missing));
  const hours = short.reduce((sum, { missing }) => sum + missing, 0) / 4;
  const worst = short.find(({ missing }) => missing === most)?.at ?? '';
  const said = (language: 'id' | 'en') => ({
    hours: new Intl.NumberFormat(language).format(hours),
    at: new Intl.DateTimeFormat(language === 'id' ? 'id' : 'en-GB', {
      timeZone,
      dateStyle: 'medium',
      timeStyle: 'short',
    }).format(new Date(worst)),
  });
  const [id, en] = [said('id'), said('en')];
  const remedy = REMEDIES[mayBeCovered ? 'time' : 'people'];
  return {
    id: `Dalam ${short.length} perempat jam jumlah orang kurang (seluruhnya ${id.hours} jam kerja); paling banyak kurang ${most} orang, ${id.at}. ${remedy.id}`,
    en: `In ${short.length} quarters of an hour people are missing (${en.hours} hours of one person together); at most ${most}, on ${en.at}. ${remedy.en}`,
  };
}

function mayBeBetter(gap: number): BilingualText {
  const percent = Math.round(100 * gap);
  return {
    id: `Jadwal ini mungkin sampai ${percent}% lebih mahal daripada yang terbaik. Susun lagi dengan waktu (seconds) lebih lama.`,
    en: `This rota may be up to ${percent}% dearer than the best one. Plan it again with more time (seconds).`,
  };
}

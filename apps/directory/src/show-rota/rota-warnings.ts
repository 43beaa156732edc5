import type { BilingualText, RotaView } from '@sambung/contracts';

/** From so much on a better rota may well exist: of a hundred hours planned, ten. */
const LARGE_GAP = 0.1;

/** What somebody should know of a rota before they make it everybody’s working hours, and after: that it leaves people missing, or was planned too shortly. */
export function warningsOf({ cover, gap, timeZone }: Pick<RotaView, 'cover' | 'gap' | 'timeZone'>): BilingualText[] {
  const short = cover.filter(({ missing }) => missing > 0);
  return [
    ...(short.length > 0 ? [leavesMissing(short, timeZone)] : []),
    ...(gap >= LARGE_GAP ? [mayBeBetter(gap)] : []),
  ];
}

function leavesMissing(short: RotaView['cover'], timeZone: string): BilingualText {
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
  return {
    id: `Dalam ${short.length} perempat jam orang kurang (seluruhnya ${id.hours} jam orang); paling banyak kurang ${most} orang, ${id.at}. Tambah orang atau longgarkan aturan.`,
    en: `In ${short.length} quarters of an hour people are missing (${en.hours} hours of one person together); at most ${most}, on ${en.at}. Add people, or loosen the rules.`,
  };
}

function mayBeBetter(gap: number): BilingualText {
  const percent = Math.round(100 * gap);
  return {
    id: `Rencana ini mungkin sampai ${percent}% lebih mahal daripada yang terbaik. Susun lagi dengan waktu (seconds) lebih lama.`,
    en: `This rota may be up to ${percent}% dearer than the best one. Plan it again with more time (seconds).`,
  };
}

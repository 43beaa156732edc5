import type { BilingualText, LearnedRatesView, LearnedRateView } from '@sambung/contracts';
import type { LearnedRate } from '@sambung/switchboard';

type ReasonNames = ReadonlyMap<string, BilingualText>;

/** `learned` undefined: nothing is learned in this workspace. */
export function learnedRatesView(
  employeeId: string,
  learned: readonly LearnedRate[] | undefined,
  reasons: ReasonNames,
): LearnedRatesView {
  return {
    employeeId,
    learned: learned !== undefined,
    text: learned ? LEARNED : NOT_LEARNED,
    rates: (learned ?? []).map((rate) => rateView(rate, reasons)),
  };
}

const NOT_LEARNED: BilingualText = {
  id: 'Perusahaan tidak memilih untuk mempelajari lama kerja siapa pun; tidak ada yang dipelajari.',
  en: 'The company has not chosen that it is learned how long anybody takes; nothing is.',
};
const LEARNED: BilingualText = {
  id: 'Hanya Anda dan atasan di garis Anda yang dapat melihat ini. Perkiraan = yang diharapkan dari tingkat Anda, ditambah bagian yang dipercaya dari selisihnya dengan yang terlihat.',
  en: 'Only the person and those above them in their line can see this. The estimate is what their level lets expect, and of the difference to what was seen the part that is believed.',
};

function rateView({ reasonId, ...rate }: LearnedRate, reasons: ReasonNames): LearnedRateView {
  const reason = reasons.get(reasonId) ?? { id: '—', en: '—' };
  return { reasonId, reason, ...rate, text: inWords(rate) };
}

function inWords({ level, pieces, seconds, settled, pace }: Omit<LearnedRate, 'reasonId'>): BilingualText {
  const figures = {
    ...{ pieces: pieces.toFixed(1), level: String(level), pace: pace.toFixed(2) },
    ...{ seen: minutes(seconds.seen), expected: minutes(seconds.expected), estimate: minutes(seconds.estimate) },
    ...{
      part: percent(seconds.believedPart),
      settled: percent(settled.seen),
      settledEstimate: percent(settled.estimate),
    },
  };
  const of = figures;
  return {
    id: `Dari ${of.pieces} pekerjaan: ${of.seen} menit, sedangkan tingkat ${of.level} mengharapkan ${of.expected}; ${of.part} dari selisihnya dipercaya, jadi ${of.estimate} menit. Tuntas ${of.settled}, diperkirakan ${of.settledEstimate}. Laju: ${of.pace} kali yang diharapkan.`,
    en: `From ${of.pieces} pieces of work: ${of.seen} minutes, where level ${of.level} lets expect ${of.expected}; ${of.part} of the difference is believed, which makes ${of.estimate} minutes. ${of.settled} were settled, ${of.settledEstimate} is the estimate. Pace: ${of.pace} times what is expected.`,
  };
}

const minutes = (seconds: number): string => (seconds / 60).toFixed(1);
const percent = (part: number): string => `${String(Math.round(100 * part))}%`;

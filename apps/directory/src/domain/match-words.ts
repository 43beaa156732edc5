import { stemsOf } from './word-stems';

/** Words that ask, greet, or say when and how, and nothing of what is asked for. */
const ASKING = new Set(
  (
    'mau ingin pengen minta mohon tolong bisa boleh ada ini itu tanya nanya menanyakan bertanya pelanggan orang dia mereka bapak ibu pak bu kak dong ya nih ' +
    'siapa yang mengurus menangani mengerjakan bertanggung jawab atas untuk dari di ke dan atau apa bagaimana soal tentang urusan bagian saya kami kita ' +
    'belum sudah lagi kok kapan mana kenapa mengapa apakah tidak nggak gak bulan hari sekarang kemarin besok saja juga kalau karena harus perlu butuh halo selamat terima kasih ' +
    'who handles handle does do is are responsible for the a an of to in with about my our what how i need takes care want wants would like please can could customer they he she this that it there someone ' +
    'not no has have had been was were will when where which why get got back still yet now today yesterday know ask asks asking asked me you your we and or but if on at by hello hi thanks some any'
  ).split(' '),
);
/** Shorter words are only meant as they are. */
const SHORTEST_BEGINNING = 3;
const SHORTEST_MISTYPED = 5;
/** Of what a word as it stands is worth. */
const STEMMED = 0.9;
/** So much of a word says which it is. Less is a word that somebody is still typing, which only the last one can be (jam is not jaminan). */
const SAYS_THE_WORD = 2 / 3;
/** Of what a word of the name itself is worth. */
const EVERYDAY = 0.8;

/**
 * How well a text answers a question: for each word of the question 1 if the text holds it, 0.9 if one of the text begins with it, 0.6 if it is one
 * slip away, a little less where that holds of what the words are made of (beli, membeli), and of words that merely point there. 0: not at all. Words that only ask do not count, unless there are no others.
 * @param question plain words @param text plain words @param everyday plain words that people use for it
 */
export function matchWords(
  question: readonly string[],
  text: readonly string[],
  everyday: readonly string[] = [],
): number {
  const asked = question.filter((word) => !ASKING.has(word));
  const counting = asked.length > 0 ? asked : question;
  // Nor are they what somebody meant by another word: dingin is no slip of ingin.
  const named = asked.length > 0 ? text.filter((word) => !ASKING.has(word)) : text;
  const typed = question.at(-1);
  return counting.reduce((sum, word) => {
    const best = (words: readonly string[]): number =>
      Math.max(
        0,
        ...words.map((each) => Math.max(matchWord(word, each, word === typed), STEMMED * matchStems(word, each))),
      );
    return sum + Math.max(best(named), EVERYDAY * best(everyday));
  }, 0);
}

function matchStems(asked: string, word: string): number {
  return Math.max(
    ...stemsOf(asked).flatMap((our) => stemsOf(word).map((their) => (our === their ? 1 : slipped(our, their)))),
  );
}

function matchWord(asked: string, word: string, isBeingTyped: boolean): number {
  if (asked === word) return 1;
  if (asked.length < SHORTEST_BEGINNING) return 0;
  if (word.startsWith(asked) && (isBeingTyped || asked.length >= SAYS_THE_WORD * word.length)) return 0.9;
  return slipped(asked, word);
}

const slipped = (asked: string, word: string): number =>
  asked.length >= SHORTEST_MISTYPED && isOneSlipAway(asked, word) ? 0.6 : 0;

/** A letter wrong, missing or too many, or two neighbours exchanged. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

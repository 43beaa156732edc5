import { stemsOf } from './word-stems';

/** Words that ask, and say nothing of what is asked for. */
const ASKING = new Set(
  (
    'mau ingin pengen minta mohon tolong bisa boleh ada ini itu tanya nanya pelanggan orang dia mereka bapak ibu pak bu kak dong ya nih ' +
    'siapa yang mengurus menangani mengerjakan bertanggung jawab atas untuk dari di ke dan atau apa bagaimana soal tentang urusan bagian saya kami ' +
    'who handles handle does do is are responsible for the a an of to in with about my our what how i need takes care want wants would like please can could customer they he she this that it there someone'
  ).split(' '),
);
/** Shorter words are only meant as they are. */
const SHORTEST_BEGINNING = 3;
const SHORTEST_MISTYPED = 5;
/** Of what a word as it stands is worth. */
const STEMMED = 0.9;

/**
 * How well a text answers a question: for each word of the question 1 if the text holds it, 0.9 if one of the text begins with it, 0.6 if it is one
 * slip away, and a little less where that holds of what the words are made of (beli, membeli). 0: not at all. Words that only ask do not count, unless there are no others.
 * @param question plain words @param text plain words
 */
export function matchWords(question: readonly string[], text: readonly string[]): number {
  const asked = question.filter((word) => !ASKING.has(word));
  return (asked.length > 0 ? asked : question).reduce(
    (sum, word) =>
      sum + Math.max(0, ...text.map((each) => Math.max(matchWord(word, each), STEMMED * matchStems(word, each)))),
    0,
  );
}

function matchStems(asked: string, word: string): number {
  return Math.max(
    ...stemsOf(asked).flatMap((our) => stemsOf(word).map((their) => (our === their ? 1 : slipped(our, their)))),
  );
}

function matchWord(asked: string, word: string): number {
  if (asked === word) return 1;
  if (asked.length < SHORTEST_BEGINNING) return 0;
  if (word.startsWith(asked)) return 0.9;
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

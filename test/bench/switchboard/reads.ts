import { Dice } from '../../chaos/dice';
import { median, row, type Row } from '../statistics';

/** What a person takes in a switchboard, in bytes (docs/FIGURES.md), and what the processor fetches at once. */
const PERSON = 828;
const LINE = 64;
const NUMBERS = LINE / Int32Array.BYTES_PER_ELEMENT;
const ROUNDS = 9;
const READS = 500_000;

/** What the machine itself adds to the cost of anything that goes from one thing to the next: a read, in as much memory as so many people take. */
export function readRow(few: number, many: number): Row {
  const [near, far] = [new Chain(few), new Chain(many)];
  const rounds = Array.from({ length: ROUNDS }, () => ({ near: near.nsEach(), far: far.nsEach() }));
  const of = (which: 'near' | 'far'): string => median(rounds.map((each) => each[which])).toFixed(0);
  const unit = `in the memory of ${many} people ÷ of ${few}`;
  const ratios = rounds.map((each) => each.far / each.near);
  return row('a read of memory for which another must be over', unit, ratios, `${of('far')} ns over ${of('near')} ns`);
}

/** Lines of memory of which each says where the next is, in no order, through all of them and round again. */
class Chain {
  private readonly numbers: Int32Array;
  private at = 0;

  constructor(people: number) {
    const lines = Math.floor((people * PERSON) / LINE);
    const dice = new Dice(1);
    const next = Int32Array.from({ length: lines }, (_, n) => n);
    // One circle, whatever the dice say (S. Sattolo, 1986).
    for (let n = lines - 1; n > 0; n--) {
      const other = Math.floor(dice.next() * n);
      [next[n], next[other]] = [next[other]!, next[n]!];
    }
    this.numbers = new Int32Array(lines * NUMBERS);
    next.forEach((line, n) => (this.numbers[n * NUMBERS] = line * NUMBERS));
  }

  /** Of processor time. */
  nsEach(): number {
    const { numbers } = this;
    let { at } = this;
    const before = process.cpuUsage();
    for (let n = 0; n < READS; n++) at = numbers[at]!;
    const { user, system } = process.cpuUsage(before);
    this.at = at;
    return ((user + system) * 1_000) / READS;
  }
}

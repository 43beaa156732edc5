/**
 * A seeded stream of uniform numbers: C. Doty-Humphrey’s sfc32, which passes PractRand, seeded by a hash of its name. Streams of different
 * names are independent; so what one customer brings does not depend on how many numbers were drawn for another, nor on the policy.
 */
export class RandomStream {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(name: string) {
    [this.a, this.b, this.c] = hash(name);
    for (let each = 0; each < 12; each++) this.bits();
  }

  /** Uniform on the open interval (0, 1): never 0, whose logarithm would be infinite. */
  next(): number {
    return (this.bits() + 0.5) / 4_294_967_296;
  }

  private bits(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
}

/** Three words by FNV-1a with a finisher of MurmurHash3 each. */
function hash(name: string): [number, number, number] {
  let [a, b, c] = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b];
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 15);
    c = Math.imul(c ^ code, 0xc2b2ae35) ^ (c >>> 13);
  }
  return [finish(a), finish(b ^ a), finish(c ^ b)];
}

function finish(word: number): number {
  let mixed = word;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}

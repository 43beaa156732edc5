import { fold, nameKey } from './name-key';

/** Somebody whom a text may mean. */
export interface Nameable {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** Of several, those with the lowest are meant: who stands in the file, then who works here, then who did. */
  readonly rank: number;
}

/** Whom a text means: one person, or how many it could be. */
export type Meant = { readonly id: string } | { readonly several: number };

/**
 * Finds people by what is written of them: a name, whatever its case, spaces, titles and degrees, or an e-mail address. Considers everybody one after another, and
 * keeps those who may be meant. Who is called exactly so goes before whoever is only alike, among people of one rank.
 */
export class WhoIsMeant {
  private readonly alike = new Map<string, Nameable[]>();

  constructor(private readonly written: readonly string[]) {
    for (const text of written) this.alike.set(keyOf(text), []);
    this.alike.delete('');
  }

  consider(somebody: Nameable): void {
    this.alike.get(nameKey(somebody.name))?.push(somebody);
    if (somebody.email !== null) this.alike.get(fold(somebody.email))?.push(somebody);
  }

  /** By what is written; a text that means nobody is missing. */
  meant(): Map<string, Meant> {
    return new Map(
      this.written.flatMap((text): [string, Meant][] => {
        const [only, ...more] = this.best(text);
        if (!only) return [];
        return [[text, more.length === 0 ? { id: only.id } : { several: more.length + 1 }]];
      }),
    );
  }

  private best(text: string): Nameable[] {
    const all = this.alike.get(keyOf(text)) ?? [];
    const written = fold(text);
    const distance = ({ rank, name }: Nameable): number => rank * 2 + (fold(name) === written ? 0 : 1);
    const nearest = Math.min(...all.map(distance));
    return all.filter((somebody) => distance(somebody) === nearest);
  }
}

const keyOf = (text: string): string => (text.includes('@') ? fold(text) : nameKey(text));

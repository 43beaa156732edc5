/** A statement that is put together from parts, of which not all come into it. */
export class Sql {
  readonly values: unknown[] = [];

  /** The placeholder of a value. */
  value(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  /** The whole, with those values alone that stand in it: PostgreSQL wants a use for each. */
  statement(text: string): [text: string, values: unknown[]] {
    const used = new Map<string, string>();
    const values: unknown[] = [];
    const renumbered = text.replace(/\$(\d+)/g, (placeholder, number: string) => {
      const known = used.get(placeholder);
      if (known !== undefined) return known;
      const own = `$${values.push(this.values[Number(number) - 1])}`;
      used.set(placeholder, own);
      return own;
    });
    return [renumbered, values];
  }
}

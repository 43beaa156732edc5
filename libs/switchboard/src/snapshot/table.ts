/** Each different value once, by what it says: people share their hours, handoffs their plans. A snapshot refers to it by its index. */
export class Table<T> {
  readonly all: T[] = [];
  private readonly known = new Map<T, number>();
  private readonly byContent = new Map<string, number>();

  indexOf(value: T): number {
    const known = this.known.get(value);
    if (known !== undefined) return known;
    const content = JSON.stringify(value);
    const index = this.byContent.get(content) ?? this.all.push(value) - 1;
    this.byContent.set(content, index);
    this.known.set(value, index);
    return index;
  }
}

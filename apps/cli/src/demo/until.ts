/** Looks every tenth of a second, for a minute at most. Throws with what was waited for. */
export async function until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`A minute has passed, and still it is not so that ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

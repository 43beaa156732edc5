/** Whether a service answers at all, within the limit: a frozen or spinning process takes connections and says nothing. What it says does not matter here. */
export async function saysItLives(url: string, limitMs: number): Promise<boolean> {
  try {
    const answer = await fetch(new URL('/health/live', url), { signal: AbortSignal.timeout(limitMs) });
    await answer.body?.cancel();
    return true;
  } catch {
    return false;
  }
}

import type { Target } from '../services';

/** Where the instances of each service are now. Taken in turn; one that could not be reached a moment ago comes last. */
export class Instances {
  private readonly urls = new Map<Target, string[]>();
  private readonly failedAt = new Map<string, number>();
  private turn = 0;

  constructor(
    initial: Partial<Record<Target, readonly string[]>> = {},
    private readonly now: () => number = Date.now,
  ) {
    for (const [service, urls] of Object.entries(initial)) this.urls.set(service as Target, [...urls]);
  }

  add(service: Target, url: string): void {
    this.urls.set(service, [...(this.urls.get(service) ?? []).filter((each) => each !== url), url]);
    this.failedAt.delete(url);
  }

  remove(service: Target, url: string): void {
    this.urls.set(
      service,
      (this.urls.get(service) ?? []).filter((each) => each !== url),
    );
    this.failedAt.delete(url);
  }

  of(service: Target): readonly string[] {
    return this.urls.get(service) ?? [];
  }

  failed(url: string): void {
    this.failedAt.set(url, this.now());
  }

  /** All instances, in the order in which one request should try them. */
  inTurn(service: Target): string[] {
    const urls = this.of(service);
    const start = urls.length === 0 ? 0 : this.turn++ % urls.length;
    const turned = [...urls.slice(start), ...urls.slice(0, start)];
    return [...turned.filter((url) => !this.isSuspect(url)), ...turned.filter((url) => this.isSuspect(url))];
  }

  private isSuspect(url: string): boolean {
    return this.now() - (this.failedAt.get(url) ?? -Infinity) < 1_000;
  }
}

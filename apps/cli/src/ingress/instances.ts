import type { Target } from '../services';

/** Where the instances of each service are now. Taken in turn; one that could not be reached a moment ago comes last, a silent one not at all. */
export class Instances {
  private readonly urls = new Map<Target, string[]>();
  private readonly failedAt = new Map<string, number>();
  private readonly silentSince = new Map<string, number>();
  private turn = 0;

  constructor(
    initial: Partial<Record<Target, readonly string[]>> = {},
    private readonly now: () => number = Date.now,
  ) {
    for (const [service, urls] of Object.entries(initial)) this.urls.set(service as Target, [...urls]);
  }

  add(service: Target, url: string): void {
    this.urls.set(service, [...(this.urls.get(service) ?? []).filter((each) => each !== url), url]);
    this.forget(url);
  }

  remove(service: Target, url: string): void {
    this.urls.set(
      service,
      (this.urls.get(service) ?? []).filter((each) => each !== url),
    );
    this.forget(url);
  }

  of(service: Target): readonly string[] {
    return this.urls.get(service) ?? [];
  }

  all(): string[] {
    return [...this.urls.values()].flat();
  }

  /** It did not say that it lives. */
  silent(url: string): void {
    if (!this.silentSince.has(url)) this.silentSince.set(url, this.now());
  }

  answered(url: string): void {
    this.silentSince.delete(url);
  }

  /** In milliseconds; 0 for one that answers. */
  silentFor(url: string): number {
    return this.now() - (this.silentSince.get(url) ?? this.now());
  }

  /** Whether another instance of its service answers instead. */
  isReplaced(url: string): boolean {
    const peers = [...this.urls.values()].find((urls) => urls.includes(url)) ?? [];
    return peers.some((each) => each !== url && !this.silentSince.has(each));
  }

  failed(url: string): void {
    this.failedAt.set(url, this.now());
  }

  /** The instances in the order in which one request should try them. Silent ones are left out, unless all are: better one that is asked in vain than none. */
  inTurn(service: Target): string[] {
    const urls = this.of(service);
    const start = urls.length === 0 ? 0 : this.turn++ % urls.length;
    const all = [...urls.slice(start), ...urls.slice(0, start)];
    const answering = all.filter((url) => !this.silentSince.has(url));
    const turned = answering.length > 0 ? answering : all;
    return [...turned.filter((url) => !this.isSuspect(url)), ...turned.filter((url) => this.isSuspect(url))];
  }

  private forget(url: string): void {
    this.failedAt.delete(url);
    this.silentSince.delete(url);
  }

  private isSuspect(url: string): boolean {
    return this.now() - (this.failedAt.get(url) ?? -Infinity) < 1_000;
  }
}

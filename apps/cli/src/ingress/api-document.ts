import { SERVICE_NAMES } from '../services';
import type { Instances } from './instances';
import { mergeDocuments, type Document } from './merge-documents';

const FRESH_MS = 30_000;

/** One OpenAPI document for the whole origin, out of what each service says of itself. */
export class ApiDocument {
  private readonly parts = new Map<string, Document>();
  private readAt = 0;

  constructor(private readonly instances: Instances) {}

  /** A service that is away just now is described as it was when it was last seen. */
  async read(): Promise<object> {
    if (Date.now() - this.readAt > FRESH_MS) {
      await Promise.all(SERVICE_NAMES.map((name) => this.refresh(name)));
      if (this.parts.size === SERVICE_NAMES.length) this.readAt = Date.now();
    }
    return mergeDocuments(this.parts);
  }

  private async refresh(name: (typeof SERVICE_NAMES)[number]): Promise<void> {
    const [url] = this.instances.inTurn(name);
    if (url === undefined) return;
    try {
      const answer = await fetch(`${url}/openapi.json`, { signal: AbortSignal.timeout(5_000) });
      if (answer.ok) this.parts.set(name, (await answer.json()) as Document);
    } catch {
      // As it was.
    }
  }
}

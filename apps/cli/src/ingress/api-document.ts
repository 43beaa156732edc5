import { SERVICE_NAMES } from '../services';
import type { Instances } from './instances';

interface Document {
  readonly paths?: Record<string, unknown>;
  readonly components?: {
    readonly schemas?: Record<string, unknown>;
    readonly securitySchemes?: Record<string, unknown>;
  };
  readonly tags?: readonly unknown[];
}

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
    return merge(SERVICE_NAMES.flatMap((name) => withOwnNames(this.parts.get(name), name)));
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

/** Two services may call different things by one name: everything but the shared Problem is named for its service. */
function withOwnNames(document: Document | undefined, service: string): Document[] {
  if (!document) return [];
  const prefix = service.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
  const text = JSON.stringify(document).replace(
    /"#\/components\/schemas\/(?!Problem")([^"]+)"/g,
    `"#/components/schemas/${prefix}.$1"`,
  );
  const renamed = JSON.parse(text) as Document;
  const schemas = Object.entries(renamed.components?.schemas ?? {}).map(([name, schema]) => [
    name === 'Problem' ? name : `${prefix}.${name}`,
    schema,
  ]);
  return [
    {
      ...renamed,
      components: { ...renamed.components, schemas: Object.fromEntries(schemas) as Record<string, unknown> },
    },
  ];
}

function merge(documents: readonly Document[]): object {
  const all = (key: 'schemas' | 'securitySchemes'): object =>
    Object.assign({}, ...documents.map(({ components }) => components?.[key] ?? {})) as object;
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sambung',
      version: '1',
      description: 'Any employee passes a customer to the right person in one step.',
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    servers: [{ url: '/' }],
    paths: Object.assign({}, ...documents.map(({ paths }) => paths ?? {})) as object,
    components: { schemas: all('schemas'), securitySchemes: all('securitySchemes') },
  };
}

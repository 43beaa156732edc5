import { EXPORT_DOCUMENT, EXPORT_PATH } from './export-me';

/** As much of an OpenAPI document as merging needs. */
export interface Document {
  readonly paths?: Record<string, unknown>;
  readonly components?: {
    readonly schemas?: Record<string, unknown>;
    readonly securitySchemes?: Record<string, unknown>;
  };
}

/** One OpenAPI document for the whole origin, out of what each service says of itself. */
export function mergeDocuments(parts: ReadonlyMap<string, Document>): object {
  return merge([...parts].map(([service, document]) => withOwnNames(document, service)));
}

/** Two services may call different things by one name: everything but the shared Problem is named for its service. */
function withOwnNames(document: Document, service: string): Document {
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
  return {
    ...renamed,
    components: { ...renamed.components, schemas: Object.fromEntries(schemas) as Record<string, unknown> },
  };
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
    paths: Object.assign({ [EXPORT_PATH]: EXPORT_DOCUMENT }, ...documents.map(({ paths }) => paths ?? {})) as object,
    components: { schemas: all('schemas'), securitySchemes: all('securitySchemes') },
  };
}

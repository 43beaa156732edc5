/**
 * One OpenAPI document of all services, out of dist/ and without starting anything: what the pages' types are made from. Names of schemas are
 * those of `/openapi.json`.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const SERVICES = [
  ['directory', 'directory'],
  ['front-desk', 'frontDesk'],
  ['routing', 'routing'],
];

/** Throws if dist/ is missing or a service cannot be put together. */
export async function apiDocument() {
  const { describeService } = require('../dist/libs/platform/src/index.js');
  const { mergeDocuments } = require('../dist/apps/cli/src/ingress/merge-documents.js');
  const parts = [];
  for (const [service, definition] of SERVICES) {
    const module = require(`../dist/apps/${service}/src/${service}.service.js`);
    parts.push([service, await describeService(module[definition])]);
  }
  return mergeDocuments(new Map(parts));
}

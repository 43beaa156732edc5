/**
 * The page that shows the API and tries it out. Its assets come from this origin (swagger-ui-dist, which @nestjs/swagger brings anyway): the
 * page works without the internet, and nobody outside learns who reads it.
 */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { send } from './answers';

const ASSETS: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Sambung API</title>
    <link rel="stylesheet" href="/reference/swagger-ui.css" />
    <link rel="icon" type="image/png" href="/reference/favicon-32x32.png" />
  </head>
  <body>
    <div id="api"></div>
    <script src="/reference/swagger-ui-bundle.js"></script>
    <script src="/reference/begin.js"></script>
  </body>
</html>
`;
const BEGIN = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', deepLinking: true, persistAuthorization: false, filter: true });\n`;
/** The bundle sets styles on elements, and shows icons that it carries inside. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";

const assetFolder = (): string => dirname(require.resolve('swagger-ui-dist/package.json'));

/** Answers the page and its assets; false if this is none of them. */
export async function answerReference(path: string, response: ServerResponse): Promise<boolean> {
  if (path === '/') {
    response.writeHead(302, { Location: '/reference' }).end();
    return true;
  }
  if (path === '/reference' || path === '/reference/') {
    response.setHeader('Content-Security-Policy', POLICY);
    send(response, 200, 'text/html; charset=utf-8', PAGE);
    return true;
  }
  const asset = /^\/reference\/([\w.-]+)$/.exec(path)?.[1] ?? '';
  if (asset === 'begin.js') send(response, 200, 'text/javascript; charset=utf-8', BEGIN);
  else if (ASSETS[asset]) send(response, 200, ASSETS[asset], await readFile(join(assetFolder(), asset)));
  else return false;
  return true;
}

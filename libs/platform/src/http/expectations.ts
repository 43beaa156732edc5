import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { ExpectationFailed } from './request.errors';
import { problemOf, refusalOf } from './problem';

/** Node answers an `Expect` that it does not know with an empty 417; here it is a refusal like any other. */
export function refuseUnknownExpectations(server: Server): void {
  const refuse: RequestListener = (request: IncomingMessage, response: ServerResponse) => {
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    const problem = JSON.stringify(problemOf(refusalOf(new ExpectationFailed()), path, undefined));
    // What it would have sent is not read: the connection cannot be used again.
    const headers = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', Connection: 'close' };
    response.writeHead(417, headers).end(problem);
  };
  server.on('checkExpectation', refuse);
}

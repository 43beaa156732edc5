import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Connections of a server on which no request is under way. Node's own closeIdleConnections leaves those alone that never carried one
 * (browsers and clients open some in advance), and each of them would hold up the shutdown until it times out.
 */
export class QuietConnections {
  /** With the number of requests that are under way on each. */
  private readonly sockets = new Map<Socket, number>();

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.sockets.set(socket, 0);
      socket.once('close', () => this.sockets.delete(socket));
    });
    // Before the application sees it: by then it may have been answered.
    server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      this.add(socket, 1);
      response.once('close', () => {
        this.add(socket, -1);
      });
    });
  }

  close(): void {
    for (const [socket, requests] of this.sockets) if (requests === 0) socket.destroy();
  }

  private add(socket: Socket, requests: number): void {
    const known = this.sockets.get(socket);
    if (known !== undefined) this.sockets.set(socket, known + requests);
  }
}

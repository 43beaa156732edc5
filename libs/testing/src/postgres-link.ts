import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

const COMMIT = Buffer.from('COMMIT\0');

/**
 * A TCP link to a PostgreSQL server that fails where tests want it to: above all in the middle of COMMIT, after which nobody at this end
 * knows whether the transaction was stored.
 */
export class PostgresLink {
  private readonly sockets = new Set<Socket>();
  private cutAt: 'not-stored' | 'stored' | undefined;

  /** A link to the server of a connection string. */
  static async to(url: string): Promise<PostgresLink> {
    const target = new URL(url);
    const server = createServer();
    const link = new PostgresLink(server, target);
    server.on('connection', (client) => {
      link.join(client, connect(Number(target.port || 5432), target.hostname));
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
    return link;
  }

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {}

  /** The same database through this link. */
  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String((this.server.address() as AddressInfo).port);
    return url.toString();
  }

  /** The next COMMIT loses its connection: before the server hears of it (`not-stored`), or with the server's answer (`stored`). */
  cutNextCommit(how: 'not-stored' | 'stored'): void {
    this.cutAt = how;
  }

  /** All connections end now, as when the server is restarted. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket, server: Socket): void {
    const end = (): void => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      this.sockets.add(socket);
      socket.setNoDelay(true).on('error', end);
      socket.on('close', () => {
        this.sockets.delete(socket);
        end();
      });
    }
    let answerIsLost = false;
    client.on('data', (chunk) => {
      const cut = chunk.includes(COMMIT) ? this.cutAt : undefined;
      if (cut) this.cutAt = undefined;
      if (cut === 'not-stored') end();
      else server.write(chunk);
      answerIsLost = cut === 'stored';
    });
    server.on('data', (chunk) => {
      if (answerIsLost) end();
      else client.write(chunk);
    });
  }
}

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DataSource } from 'typeorm';
import type { Config } from '../config/environment';
import { Health } from '../health/health';
import { refuseUnknownExpectations } from '../http/expectations';
import { Streams } from '../stream/streams';
import { QuietConnections } from './quiet-connections';

/** A service that was put together. */
export class RunningService {
  private readonly connections: QuietConnections;

  constructor(
    readonly app: NestExpressApplication,
    readonly dataSource: DataSource,
    readonly config: Config,
    private readonly port: number,
  ) {
    this.connections = new QuietConnections(this.server);
    refuseUnknownExpectations(this.server);
  }

  /** Begins to answer; 0 chooses a free port. Rejects with EADDRINUSE if somebody else has it. */
  async listen(port = this.port): Promise<void> {
    await this.app.startAllMicroservices();
    // Longer than proxies keep their connections: closed from their side they never meet one that is just being closed from ours.
    [this.server.keepAliveTimeout, this.server.headersTimeout] = [65_000, 66_000];
    await this.app.listen(port, this.config.HOST);
  }

  /** `http://host:port`, once it listens. */
  get url(): string {
    const { address, port, family } = this.server.address() as AddressInfo;
    return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  }

  /** Takes no more requests, ends streams, finishes what is in flight, closes what runs beside it, then the database. */
  async close(): Promise<void> {
    this.app.get(Health).stop();
    this.app.get(Streams).shutDown();
    // A kept-alive connection would hold the server open until it times out.
    const closing = setInterval(() => {
      this.connections.close();
    }, 50);
    try {
      await this.app.close();
    } finally {
      clearInterval(closing);
      if (this.dataSource.isInitialized) await this.dataSource.destroy();
    }
  }

  private get server(): Server {
    return this.app.getHttpServer();
  }
}

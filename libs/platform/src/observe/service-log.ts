import { Injectable } from '@nestjs/common';
import { Logger } from 'nestjs-pino';

const CHATTER = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication']);

/** What Nest tells at every start about itself is for debugging it. */
@Injectable()
export class ServiceLog extends Logger {
  override log(message: unknown, ...rest: unknown[]): void {
    if (CHATTER.has(String(rest.at(-1)))) this.debug(message, ...rest);
    else super.log(message, ...rest);
  }
}

import { Controller, Get, Res, type HttpException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HealthCheckService, HealthIndicatorService, type HealthCheckResult } from '@nestjs/terminus';
import type { Response } from 'express';
import { Public } from '../access/access.decorator';
import { Health, type HealthCheck } from './health';

const CHECK_MS = 2_000;

@ApiExcludeController()
@Public()
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: Health,
    private readonly checks: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
  ) {}

  /** Restart me? */
  @Get('live')
  live(@Res({ passthrough: true }) response: Response): Promise<HealthCheckResult> {
    return this.answer(response, this.health.liveness);
  }

  /** Send me requests? */
  @Get('ready')
  ready(@Res({ passthrough: true }) response: Response): Promise<HealthCheckResult> {
    const stopping: HealthCheck = () => {
      if (this.health.isStopping) throw new Error('shutting down');
      return undefined;
    };
    return this.answer(response, new Map([...this.health.readiness, ['service', stopping]]));
  }

  private async answer(response: Response, checks: ReadonlyMap<string, HealthCheck>): Promise<HealthCheckResult> {
    const result = await this.checks
      .check(
        [...checks].map(
          ([name, check]) =>
            () =>
              this.indicate(name, check),
        ),
      )
      .catch((failed: unknown) => (failed as HttpException).getResponse() as HealthCheckResult);
    response.status(result.status === 'ok' ? 200 : 503).setHeader('Cache-Control', 'no-store');
    return result;
  }

  private async indicate(name: string, check: HealthCheck) {
    const indicator = this.indicators.check(name);
    try {
      return indicator.up((await inTime(check)) ?? {});
    } catch (error) {
      return indicator.down({ because: error instanceof Error ? error.message : 'unknown' });
    }
  }
}

/** A check that hangs (a frozen database) is a failed one. */
async function inTime(check: HealthCheck): Promise<Record<string, unknown> | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${CHECK_MS} ms`));
    }, CHECK_MS);
  });
  return Promise.race([Promise.resolve().then(check), tooLate]).finally(() => {
    clearTimeout(timer);
  });
}

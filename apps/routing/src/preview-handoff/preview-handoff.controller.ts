import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { PreviewBody, PreviewView } from '@sambung/contracts';
import { Access, CurrentPrincipal, type Principal } from '@sambung/platform';
import type { Request } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { FORWARDED } from '../ask-owner/ask-owner';
import { PreviewHandoff } from './preview-handoff';

class PreviewParameters extends createZodDto(PreviewBody) {}
class PreviewAnswer extends createZodDto(PreviewView) {}

@Controller('v1/routing/preview')
export class PreviewHandoffController {
  constructor(private readonly preview: PreviewHandoff) {}

  /** Who would be asked if the handoff were requested now, why, and how long it would wait. Changes nothing. */
  @ApiOperation({ summary: 'Who would be asked, if it were handed over now; nothing happens' })
  @Post()
  @HttpCode(200)
  @Access({ roles: ['back-office', 'front-office', 'manager', 'integration'], scopes: ['routing:read'], devices: true })
  @ZodResponse({ status: 200, type: PreviewAnswer })
  show(
    @Body() body: PreviewParameters,
    @CurrentPrincipal() who: Principal,
    @Req() request: Request,
  ): Promise<PreviewView> {
    return this.preview.execute({
      ...{ body, who },
      forwarded: request.header(FORWARDED) !== undefined,
      credentials: {
        authorization: request.header('authorization'),
        'sambung-employee': request.header('sambung-employee'),
        traceparent: request.header('traceparent'),
      },
    });
  }
}

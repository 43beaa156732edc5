import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { PlanPreviewBody, PlanPreviewView } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { PreviewPlan } from './preview-plan';

class PlanPreviewParameters extends createZodDto(PlanPreviewBody) {}
class PlanPreviewAnswer extends createZodDto(PlanPreviewView) {}

@Controller('v1/routing/reasons')
export class PreviewPlanController {
  constructor(private readonly preview: PreviewPlan) {}

  /** Whose wait another plan would change: of those who wait now, and of those who came in the last hours. Saves nothing. */
  @ApiOperation({
    summary: 'What a changed plan would do: to those who wait, and to those of the last hours; nothing is saved',
  })
  @Post(':id/preview')
  @HttpCode(200)
  @Access({ roles: ['manager', 'hr'], scopes: [] })
  @ZodResponse({ status: 200, type: PlanPreviewAnswer })
  show(
    @IdParam('id') id: string,
    @Body() body: PlanPreviewParameters,
    @CurrentPrincipal() who: Principal,
  ): Promise<PlanPreviewView> {
    return this.preview.execute(id, body, who);
  }
}

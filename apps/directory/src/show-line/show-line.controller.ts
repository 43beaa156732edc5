import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { LineQuery, LineView } from '@sambung/contracts';
import { CurrentPrincipal, IdParam, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { MayRead } from '../access/who-may';
import { ShowLine } from './show-line';

class LineQueryDto extends createZodDto(LineQuery) {}
class LineViewDto extends createZodDto(LineView) {}

/** Whom to turn to instead: the line that somebody stands in. */
@Controller('v1/employees/:id/line')
export class ShowLineController {
  constructor(private readonly line: ShowLine) {}

  @ApiOperation({ summary: 'Somebody’s managers and deputies upwards, and who reports to them' })
  @Get()
  @MayRead()
  @ZodResponse({ status: 200, type: LineViewDto })
  show(@IdParam('id') id: string, @Query() { levels }: LineQueryDto, @CurrentPrincipal() asker: Principal) {
    return this.line.execute(asker, id, levels);
  }
}

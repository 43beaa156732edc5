import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { FrontOfficeBody, FrontOfficeMarked } from '@sambung/contracts';
import { CurrentPrincipal, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { MayWrite } from '../access/who-may';
import { MarkFrontOffice } from './mark-front-office';

class FrontOfficeBodyDto extends createZodDto(FrontOfficeBody) {}
class FrontOfficeMarkedDto extends createZodDto(FrontOfficeMarked) {}

/** Who has direct contact with customers. */
@Controller('v1/front-office')
export class FrontOfficeController {
  constructor(private readonly marking: MarkFrontOffice) {}

  @ApiOperation({ summary: 'Mark teams and people as front office, or as not' })
  @Post()
  @HttpCode(200)
  @MayWrite()
  @ZodResponse({ status: 200, type: FrontOfficeMarkedDto })
  mark(@Body() body: FrontOfficeBodyDto, @CurrentPrincipal() { workspace }: Principal): Promise<FrontOfficeMarked> {
    return this.marking.execute(workspace, body);
  }
}

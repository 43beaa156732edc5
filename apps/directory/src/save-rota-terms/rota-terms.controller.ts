import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { OwnShifts, OwnShiftsQuery, RotaTermsBody, RotaTermsView, RotaWishesBody } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { ShowRota } from '../show-rota/show-rota';
import { SaveRotaTerms } from './save-rota-terms';

class OwnShiftsDto extends createZodDto(OwnShifts) {}
class OwnShiftsQueryDto extends createZodDto(OwnShiftsQuery) {}
class RotaTermsBodyDto extends createZodDto(RotaTermsBody) {}
class RotaTermsViewDto extends createZodDto(RotaTermsView) {}
class RotaWishesBodyDto extends createZodDto(RotaWishesBody) {}

/** One person and their rotas: for themself, their managers, hr and admin. */
@Controller('v1/employees/:id')
@Access({ roles: ['back-office', 'front-office', 'manager', 'hr', 'admin'], scopes: [] })
export class RotaTermsController {
  constructor(
    private readonly saving: SaveRotaTerms,
    private readonly showing: ShowRota,
  ) {}

  @ApiOperation({ summary: 'The published shifts of somebody, with their breaks' })
  @Get('shifts')
  @ZodResponse({ status: 200, type: OwnShiftsDto })
  async shifts(@IdParam('id') id: string, @Query() time: OwnShiftsQueryDto, @CurrentPrincipal() asker: Principal) {
    return { shifts: await this.showing.shiftsOf(asker, id, time) };
  }

  @ApiOperation({ summary: 'What holds for somebody in every rota, and what they wish for' })
  @Get('rota-terms')
  @ZodResponse({ status: 200, type: RotaTermsViewDto })
  show(@IdParam('id') id: string, @CurrentPrincipal() asker: Principal) {
    return this.saving.show(asker, id);
  }

  @ApiOperation({ summary: 'Say how much and when somebody may be planned at all' })
  @Put('rota-terms')
  @Access({ roles: ['manager', 'hr', 'admin'], scopes: [] })
  @ZodResponse({ status: 200, type: RotaTermsViewDto })
  terms(@IdParam('id') id: string, @Body() body: RotaTermsBodyDto, @CurrentPrincipal() asker: Principal) {
    return this.saving.saveTerms(asker, id, body);
  }

  @ApiOperation({ summary: 'Say what somebody wishes for: days off, hours, breaks at a time of day' })
  @Put('rota-wishes')
  @ZodResponse({ status: 200, type: RotaTermsViewDto })
  wishes(@IdParam('id') id: string, @Body() body: RotaWishesBodyDto, @CurrentPrincipal() asker: Principal) {
    return this.saving.saveWishes(asker, id, body);
  }
}

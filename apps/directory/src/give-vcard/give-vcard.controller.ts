import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { VcardQuery } from '@sambung/contracts';
import { CurrentPrincipal, IdParam, type Principal } from '@sambung/platform';
import type { Response } from 'express';
import { createZodDto } from 'nestjs-zod';
import { MayRead } from '../access/who-may';
import { vcardOf } from '../domain/vcard';
import { ShowEmployee } from '../show-employee/show-employee';

class VcardQueryDto extends createZodDto(VcardQuery) {}

/** Somebody for an address book. */
@Controller('v1/employees/:id/vcard')
export class GiveVcardController {
  constructor(private readonly showing: ShowEmployee) {}

  @ApiOperation({ summary: 'One employee as a vCard (RFC 6350), with what every colleague may know' })
  @Get()
  @MayRead()
  @Header('Content-Disposition', 'attachment; filename="contact.vcf"')
  @ApiProduces('text/vcard')
  @ApiResponse({ status: 200, description: 'A vCard 4.0 in UTF-8.' })
  async give(
    @IdParam('id') id: string,
    @Query() { language }: VcardQueryDto,
    @CurrentPrincipal() asker: Principal,
    @Res() response: Response,
  ): Promise<void> {
    const { view } = await this.showing.execute(asker, id);
    const card = vcardOf({
      id,
      name: view.name,
      roles: view.roles.map(({ name }) => name[language]),
      team: view.team?.name[language],
      languages: view.languages,
      timeZone: view.site?.timeZone,
      contactPoints: view.contactPoints,
    });
    response.type('text/vcard; charset=utf-8').send(card);
  }
}

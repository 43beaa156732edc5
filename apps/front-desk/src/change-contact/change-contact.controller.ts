import { Body, Controller, Put } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ContactChangeBody, type HandoffView } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { EMPLOYEES } from '../know-callers/everybody';
import { HandoffDto } from '../show-handoff/handoff.dto';
import { ChangeContact } from './change-contact';

class ContactChangeDto extends createZodDto(ContactChangeBody) {}

@Controller('v1/handoffs/:handoffId/contact')
@Access({ roles: EMPLOYEES, scopes: ['handoffs:write'], devices: true })
export class ChangeContactController {
  constructor(private readonly contacts: ChangeContact) {}

  @ApiOperation({
    summary: 'What has become known of the contact since: a name, a note, the number to call back',
    description: 'What is left out stays; null removes it.',
  })
  @Put()
  @ZodResponse({ status: 200, type: HandoffDto })
  change(
    @IdParam('handoffId') handoffId: string,
    @Body() body: ContactChangeDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<HandoffView> {
    return this.contacts.execute(principal, handoffId, body);
  }
}

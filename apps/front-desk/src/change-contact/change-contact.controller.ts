import { Body, Controller, Put } from '@nestjs/common';
import { ContactChangeBody, HandoffView } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { EMPLOYEES } from '../know-callers/everybody';
import { ChangeContact } from './change-contact';

class ContactChangeDto extends createZodDto(ContactChangeBody) {}
class HandoffDto extends createZodDto(HandoffView) {}

@Controller('v1/handoffs/:handoffId/contact')
@Access({ roles: EMPLOYEES, scopes: ['handoffs:write'] })
export class ChangeContactController {
  constructor(private readonly contacts: ChangeContact) {}

  /** What has become known of the contact since: a name, a note, the number to call back. What is left out stays; null removes it. */
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

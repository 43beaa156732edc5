import { Controller, Get } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ScimState } from '@sambung/contracts';
import { Clock, CurrentPrincipal, Database, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { HrOrAdmin } from '../../access/who-may';
import { listApiKeys } from '../../issue-api-key/api-key-view';
import { findScimRequests, shownSince } from '../../persistence/scim/scim-requests';

class ScimStateDto extends createZodDto(ScimState) {}

/** Whether an identity provider is connected, and how it goes: docs/SCIM.md. */
@Controller('v1/scim-state')
export class ScimStateController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({ summary: 'Keys of identity providers, and what they wrote last, done or refused and why' })
  @Get()
  @HrOrAdmin()
  @ZodResponse({ status: 200, type: ScimStateDto })
  show(@CurrentPrincipal() { workspace }: Principal) {
    return this.database.inWorkspace(workspace, async (manager) => {
      const keys = await listApiKeys(manager, workspace);
      return {
        keys: keys.filter(({ scopes, revokedAt }) => scopes.includes('scim:write') && revokedAt === null).reverse(),
        requests: await findScimRequests(manager, workspace, shownSince(this.clock.now())),
      };
    });
  }
}

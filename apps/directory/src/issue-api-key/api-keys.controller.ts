import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ApiKeyBody, ApiKeyList, NewApiKeyView } from '@sambung/contracts';
import { CurrentPrincipal, Database, IdParam, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { AdminOnly } from '../access/who-may';
import { findAboutKeys } from '../persistence/api-keys/key-uses';
import { listApiKeys, viewOfKey } from './api-key-view';
import { IssueApiKeys } from './api-keys';

class ApiKeyBodyDto extends createZodDto(ApiKeyBody) {}
class ApiKeyListDto extends createZodDto(ApiKeyList) {}
class NewApiKeyDto extends createZodDto(NewApiKeyView) {}

/** Keys of integrations. */
@Controller('v1/api-keys')
export class ApiKeysController {
  constructor(
    private readonly database: Database,
    private readonly keys: IssueApiKeys,
  ) {}

  @ApiOperation({ summary: 'All API keys, without what authenticates' })
  @Get()
  @AdminOnly()
  @ZodResponse({ status: 200, type: ApiKeyListDto })
  async list(@CurrentPrincipal() { workspace }: Principal) {
    return { apiKeys: await this.database.inWorkspace(workspace, (manager) => listApiKeys(manager, workspace)) };
  }

  @ApiOperation({ summary: 'Issue an API key; this answer alone holds it' })
  @Post()
  @AdminOnly()
  @ZodResponse({ status: 201, type: NewApiKeyDto })
  async issue(@Body() body: ApiKeyBodyDto, @CurrentPrincipal() asker: Principal) {
    const { row, key } = await this.keys.issue(asker, body);
    const about = await this.database.inWorkspace(asker.workspace, (manager) =>
      findAboutKeys(manager, asker.workspace),
    );
    return { ...viewOfKey(row, about.get(row.id)), key };
  }

  @ApiOperation({ summary: 'Revoke an API key' })
  @Delete(':id')
  @HttpCode(204)
  @AdminOnly()
  async revoke(@IdParam('id') id: string, @CurrentPrincipal() { workspace }: Principal): Promise<void> {
    await this.keys.revoke(workspace, id);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ApiKeyBody, ApiKeyList, ApiKeyView, NewApiKeyView } from '@sambung/contracts';
import { CurrentPrincipal, Database, IdParam, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { AdminOnly } from '../access/who-may';
import { ApiKeyRow } from '../persistence/rows';
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
    const rows = await this.database.inWorkspace(workspace, (manager) =>
      manager.find(ApiKeyRow, { where: { workspace }, order: { id: 'asc' } }),
    );
    return { apiKeys: rows.map(view) };
  }

  @ApiOperation({ summary: 'Issue an API key; this answer alone holds it' })
  @Post()
  @AdminOnly()
  @ZodResponse({ status: 201, type: NewApiKeyDto })
  async issue(@Body() body: ApiKeyBodyDto, @CurrentPrincipal() { workspace }: Principal) {
    const { row, key } = await this.keys.issue(workspace, body);
    return { ...view(row), key };
  }

  @ApiOperation({ summary: 'Revoke an API key' })
  @Delete(':id')
  @HttpCode(204)
  @AdminOnly()
  async revoke(@IdParam('id') id: string, @CurrentPrincipal() { workspace }: Principal): Promise<void> {
    await this.keys.revoke(workspace, id);
  }
}

function view({ id, name, prefix, scopes, createdAt, expiresAt, revokedAt }: ApiKeyRow): ApiKeyView {
  return {
    apiKeyId: id,
    name,
    prefix,
    scopes,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}

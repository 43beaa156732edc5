import { Body, Controller, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  AcknowledgementBody,
  AcknowledgementPage,
  AcknowledgementsQuery,
  AcknowledgementView,
  PolicyBody,
  PolicyList,
  PolicyOnQuery,
  PolicyQuery,
  PolicyVersionBody,
  PolicyView,
  SavedPolicyView,
  SavePolicyQuery,
} from '@sambung/contracts';
import {
  AcceptsBody,
  Access,
  CurrentPrincipal,
  IdParam,
  IfMatch,
  tagVersion,
  type Precondition,
  type Principal,
} from '@sambung/platform';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { MayRead, MayWrite } from '../access/who-may';
import { AcknowledgePolicy } from '../acknowledge-policy/acknowledge-policy';
import { ShowPolicies } from '../show-policies/show-policies';
import { SavePolicy } from './save-policy';

class PolicyQueryDto extends createZodDto(PolicyQuery) {}
class PolicyOnQueryDto extends createZodDto(PolicyOnQuery) {}
class SavePolicyQueryDto extends createZodDto(SavePolicyQuery) {}
class PolicyBodyDto extends createZodDto(PolicyBody) {}
class PolicyVersionBodyDto extends createZodDto(PolicyVersionBody) {}
class PolicyListDto extends createZodDto(PolicyList) {}
class PolicyViewDto extends createZodDto(PolicyView) {}
class SavedPolicyViewDto extends createZodDto(SavedPolicyView) {}
class AcknowledgementBodyDto extends createZodDto(AcknowledgementBody) {}
class AcknowledgementViewDto extends createZodDto(AcknowledgementView) {}
class AcknowledgementsQueryDto extends createZodDto(AcknowledgementsQuery) {}
class AcknowledgementPageDto extends createZodDto(AcknowledgementPage) {}

/** Two languages of ten thousand letters, of up to four bytes. */
const MAX_BYTES = 128 * 1024;

/** How people are to work: docs/POLICIES.md. */
@Controller('v1/policies')
export class PoliciesController {
  constructor(
    private readonly saving: SavePolicy,
    private readonly showing: ShowPolicies,
    private readonly acknowledging: AcknowledgePolicy,
  ) {}

  @ApiOperation({ summary: 'The policies that count today, or on a date' })
  @Get()
  @MayRead()
  @ZodResponse({ status: 200, type: PolicyListDto })
  list(@Query() query: PolicyQueryDto, @CurrentPrincipal() asker: Principal) {
    return this.showing.list(asker, query);
  }

  @ApiOperation({ summary: 'One policy with its history: who changed what, when and why' })
  @Get(':id')
  @MayRead()
  @ZodResponse({ status: 200, type: PolicyViewDto })
  async show(
    @IdParam('id') id: string,
    @Query() { on }: PolicyOnQueryDto,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.showing.one(asker, id, on), response);
  }

  @ApiOperation({ summary: 'Add a policy, or try it out: conflicts, and how many it would be for' })
  @Post()
  @MayWrite()
  @AcceptsBody({ maxBytes: MAX_BYTES })
  @ZodResponse({ status: 201, type: SavedPolicyViewDto })
  async add(
    @Body() body: PolicyBodyDto,
    @Query() saving: SavePolicyQueryDto,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.saving.add(asker, body, saving), response);
  }

  @ApiOperation({ summary: 'Add a version to a policy, or try it out; earlier versions stay as they were' })
  @Put(':id')
  @MayWrite()
  @AcceptsBody({ maxBytes: MAX_BYTES })
  @ZodResponse({ status: 200, type: SavedPolicyViewDto })
  async replace(
    @IdParam('id') id: string,
    @Body() body: PolicyVersionBodyDto,
    @Query() saving: SavePolicyQueryDto,
    @IfMatch() precondition: Precondition,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    const saved = await this.saving.replace(asker, id, body, precondition, saving);
    return saving.dryRun ? saved : tagged(saved, response);
  }

  @ApiOperation({ summary: 'Say that you have read a version of a policy that holds for you' })
  @Post(':id/acknowledge')
  @HttpCode(200)
  @Access({ roles: ['back-office', 'front-office', 'manager', 'hr', 'admin'], scopes: [] })
  @ZodResponse({ status: 200, type: AcknowledgementViewDto })
  acknowledge(
    @IdParam('id') id: string,
    @Body() { version }: AcknowledgementBodyDto,
    @CurrentPrincipal() asker: Principal,
  ) {
    return this.acknowledging.execute(asker, id, version);
  }

  @ApiOperation({ summary: 'Who has acknowledged a policy that holds for them, and who has not' })
  @Get(':id/acknowledgements')
  @Access({ roles: ['manager', 'hr', 'admin'], scopes: [] })
  @ZodResponse({ status: 200, type: AcknowledgementPageDto })
  answers(@IdParam('id') id: string, @Query() query: AcknowledgementsQueryDto, @CurrentPrincipal() asker: Principal) {
    return this.showing.answers(asker, id, query);
  }
}

function tagged<View extends PolicyView>(view: View, response: Response): View {
  tagVersion(response, view.version);
  return view;
}

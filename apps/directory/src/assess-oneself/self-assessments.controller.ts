import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  SelfAssessmentDraft,
  SelfAssessmentDraftBody,
  SelfAssessmentList,
  SelfAssessmentQuestions,
  SelfAssessmentSharingBody,
  SelfAssessmentView,
} from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { AssessOneself } from './assess-oneself';
import { KeepSelfAssessments } from './keep-self-assessments';

class QuestionsDto extends createZodDto(SelfAssessmentQuestions) {}
class DraftDto extends createZodDto(SelfAssessmentDraft) {}
class DraftBodyDto extends createZodDto(SelfAssessmentDraftBody) {}
class ListDto extends createZodDto(SelfAssessmentList) {}
class ViewDto extends createZodDto(SelfAssessmentView) {}
class SharingDto extends createZodDto(SelfAssessmentSharingBody) {}

/** What somebody finds out about themself, for themself: docs/ASSESSMENT.md. */
@Controller('v1/self-assessments')
@Access({ roles: ['back-office', 'front-office', 'manager', 'hr', 'admin'], scopes: [] })
export class SelfAssessmentsController {
  constructor(
    private readonly assessing: AssessOneself,
    private readonly keeping: KeepSelfAssessments,
  ) {}

  @ApiOperation({ summary: 'What the self-assessment asks, in Indonesian and English' })
  @Get('questions')
  @ZodResponse({ status: 200, type: QuestionsDto })
  questions(@CurrentPrincipal() asker: Principal) {
    return this.assessing.questions(asker);
  }

  @ApiOperation({ summary: 'What you have answered so far' })
  @Get('draft')
  @ZodResponse({ status: 200, type: DraftDto })
  draft(@CurrentPrincipal() asker: Principal) {
    return this.assessing.draft(asker);
  }

  @ApiOperation({ summary: 'Keep what you have answered so far, to go on later' })
  @Put('draft')
  @ZodResponse({ status: 200, type: DraftDto })
  save(@Body() body: DraftBodyDto, @CurrentPrincipal() asker: Principal) {
    return this.assessing.save(asker, body);
  }

  @ApiOperation({ summary: 'Throw away what you have answered so far' })
  @Delete('draft')
  @HttpCode(204)
  forget(@CurrentPrincipal() asker: Principal): Promise<void> {
    return this.keeping.deleteDraft(asker);
  }

  @ApiOperation({ summary: 'Have your answers told you: which office and roles suit you, and why' })
  @Post('draft/finish')
  @ZodResponse({ status: 201, type: ViewDto })
  finish(@CurrentPrincipal() asker: Principal) {
    return this.assessing.finish(asker);
  }

  @ApiOperation({ summary: 'Your self-assessments, the newest first' })
  @Get()
  @ZodResponse({ status: 200, type: ListDto })
  async list(@CurrentPrincipal() asker: Principal) {
    return { selfAssessments: await this.keeping.list(asker) };
  }

  @ApiOperation({ summary: 'One self-assessment of yours' })
  @Get(':id')
  @ZodResponse({ status: 200, type: ViewDto })
  one(@IdParam('id') id: string, @CurrentPrincipal() asker: Principal) {
    return this.keeping.one(asker, id);
  }

  @ApiOperation({ summary: 'Share a self-assessment of yours with your manager or hr, or take that back' })
  @Put(':id/sharing')
  @ZodResponse({ status: 200, type: ViewDto })
  share(@IdParam('id') id: string, @Body() body: SharingDto, @CurrentPrincipal() asker: Principal) {
    return this.keeping.share(asker, id, body);
  }

  @ApiOperation({ summary: 'Delete a self-assessment of yours, answers and all' })
  @Delete(':id')
  @HttpCode(204)
  delete(@IdParam('id') id: string, @CurrentPrincipal() asker: Principal): Promise<void> {
    return this.keeping.delete(asker, id);
  }
}

/** What others share. */
@Controller('v1/employees/:id/self-assessments')
@Access({ roles: ['manager', 'hr'], scopes: [] })
export class SharedSelfAssessmentsController {
  constructor(private readonly keeping: KeepSelfAssessments) {}

  @ApiOperation({ summary: 'The self-assessments that somebody shares with you' })
  @Get()
  @ZodResponse({ status: 200, type: ListDto })
  async shared(@IdParam('id') id: string, @CurrentPrincipal() asker: Principal) {
    return { selfAssessments: await this.keeping.shared(asker, id) };
  }
}

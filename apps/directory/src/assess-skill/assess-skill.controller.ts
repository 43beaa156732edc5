import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  Key,
  SkillAssessmentBody,
  SkillAssessmentList,
  SkillAssessmentView,
  SkillsOfEmployee,
} from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, schemaPipe, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { ShowSkills } from '../show-skills/show-skills';
import { AssessSkill } from './assess-skill';

class SkillAssessmentBodyDto extends createZodDto(SkillAssessmentBody) {}
class SkillAssessmentViewDto extends createZodDto(SkillAssessmentView) {}
class SkillAssessmentListDto extends createZodDto(SkillAssessmentList) {}
class SkillsOfEmployeeDto extends createZodDto(SkillsOfEmployee) {}
const inPath = schemaPipe(Key, 'path.key');

const PEOPLE = ['back-office', 'front-office', 'manager', 'hr', 'admin'] as const;

/** What one person can do, how that is known, and until when: docs/SKILLS.md. */
@Controller('v1/employees/:id/skills')
export class AssessSkillController {
  constructor(
    private readonly assessing: AssessSkill,
    private readonly showing: ShowSkills,
  ) {}

  @ApiOperation({ summary: 'The skills of somebody, with what shows them, and which of them count today' })
  @Get()
  @Access({ roles: PEOPLE, scopes: [] })
  @ZodResponse({ status: 200, type: SkillsOfEmployeeDto })
  all(@IdParam('id') id: string, @CurrentPrincipal() asker: Principal) {
    return this.showing.all(asker, id);
  }

  @ApiOperation({ summary: 'Everything that was ever said about one skill of somebody, the newest first' })
  @Get(':key/assessments')
  @Access({ roles: PEOPLE, scopes: [] })
  @ZodResponse({ status: 200, type: SkillAssessmentListDto })
  async history(@IdParam('id') id: string, @Param('key', inPath) key: string, @CurrentPrincipal() asker: Principal) {
    return { assessments: await this.showing.history(asker, id, key) };
  }

  @ApiOperation({ summary: 'Write down how well somebody can do something, on what ground, and until when that holds' })
  @Post(':key/assessments')
  @Access({ roles: [...PEOPLE, 'integration'], scopes: ['directory:write'] })
  @ZodResponse({ status: 201, type: SkillAssessmentViewDto })
  async assess(
    @IdParam('id') id: string,
    @Param('key', inPath) key: string,
    @Body() body: SkillAssessmentBodyDto,
    @CurrentPrincipal() asker: Principal,
  ) {
    const assessmentId = await this.assessing.assess(asker, id, key, body);
    return this.showing.one(asker.workspace, id, key, assessmentId);
  }

  @ApiOperation({ summary: 'Take back an assessment that was a mistake; it stays in the history' })
  @Post(':key/assessments/:assessmentId/withdraw')
  @HttpCode(200)
  @Access({ roles: [...PEOPLE, 'integration'], scopes: ['directory:write'] })
  @ZodResponse({ status: 200, type: SkillAssessmentViewDto })
  async withdraw(
    @IdParam('id') id: string,
    @Param('key', inPath) key: string,
    @IdParam('assessmentId') assessmentId: string,
    @CurrentPrincipal() asker: Principal,
  ) {
    await this.assessing.withdraw(asker, id, key, assessmentId);
    return this.showing.one(asker.workspace, id, key, assessmentId);
  }
}

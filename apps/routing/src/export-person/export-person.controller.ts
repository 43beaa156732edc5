import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import {
  Access,
  Clock,
  CurrentPrincipal,
  Database,
  Downloads,
  EmployeeMissing,
  type Principal,
} from '@sambung/platform';
import type { Response } from 'express';
import { findKept } from '../persistence/kept-of-person';

/** Figures that were learned of somebody leave the board for them and their line alone, and in no file: here stands where they see them. */
const NOT_IN_FILES = [
  {
    what: 'learnedRates',
    seenAt: (employeeId: string) => `/v1/routing/employees/${employeeId}/learned-rates`,
    why: 'Shown to the person and those above them, and never written into a file.',
  },
  {
    what: 'decisions',
    seenAt: () => '/v1/routing/handoffs/{handoffId}/explanation',
    why: 'Under the id alone, until they are pruned; of each handoff whoever was part of it is told why.',
  },
];

@Controller('v1/routing/export')
export class ExportMyPresenceController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly downloads: Downloads,
  ) {}

  @ApiOperation({
    summary: 'What routing keeps of whoever asks, as a JSON file: for themself alone',
    description: 'What is not written into a file stands under `notInFiles`, with where it is shown.',
  })
  @Get()
  @Access({ roles: ['back-office', 'front-office', 'manager', 'hr', 'admin'], scopes: [] })
  @ApiProduces('application/json')
  @ApiResponse({ status: 200, description: 'A JSON object, as an attachment.' })
  async export(@CurrentPrincipal() principal: Principal, @Res() response: Response): Promise<void> {
    await this.downloads.send(response, principal, 'sambung-routing.json', () => this.gather(principal));
  }

  private async gather({ workspace, employeeId }: Principal) {
    if (employeeId === undefined) throw new EmployeeMissing();
    const employee = await this.database.inWorkspace(workspace, (manager) => findKept(manager, workspace, employeeId));
    if (!employee) throw new EmployeeMissing();
    const notInFiles = NOT_IN_FILES.map(({ seenAt, ...each }) => ({ ...each, seenAt: seenAt(employeeId) }));
    const exportedAt = new Date(this.clock.now()).toISOString();
    return { service: 'routing', employeeId, exportedAt, employee, notInFiles };
  }
}

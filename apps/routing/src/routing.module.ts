import { Module } from '@nestjs/common';
import { ApiKeys, EmployeeAccess } from '@sambung/platform';
import { AskOwner } from './ask-owner/ask-owner';
import { FindOwner } from './ask-owner/find-owner';
import { ExplainHandoffController } from './explain-handoff/explain-handoff.controller';
import { ExplainHandoff } from './explain-handoff/explain-handoff';
import { WhyNotThem } from './explain-handoff/why-not-them';
import { KeepSnapshots } from './keep-snapshots/keep-snapshots';
import { ExportMyPresenceController } from './export-person/export-person.controller';
import { PostgresApiKeys } from './know-callers/postgres-api-keys';
import { PostgresEmployeeAccess } from './know-callers/postgres-employee-access';
import { PreviewHandoffController } from './preview-handoff/preview-handoff.controller';
import { PreviewHandoff } from './preview-handoff/preview-handoff';
import { PriceStaffing } from './price-staffing/price-staffing';
import { StaffingPlans } from './price-staffing/staffing-plans';
import { PlanTrials } from './preview-plan/plan-trials';
import { PreviewPlan } from './preview-plan/preview-plan';
import { PreviewPlanController } from './preview-plan/preview-plan.controller';
import { ShowLearnedRatesController } from './show-learned-rates/show-learned-rates.controller';
import { ShowLearnedRates } from './show-learned-rates/show-learned-rates';
import { ShowQueueController } from './show-queue/show-queue.controller';
import { ShowQueue } from './show-queue/show-queue';
import { SHELL } from './shell.providers';

@Module({
  controllers: [
    PreviewHandoffController,
    PreviewPlanController,
    ExplainHandoffController,
    ShowLearnedRatesController,
    ExportMyPresenceController,
    ShowQueueController,
  ],
  providers: [
    ...SHELL,
    KeepSnapshots,
    PreviewHandoff,
    AskOwner,
    FindOwner,
    StaffingPlans,
    PriceStaffing,
    ShowLearnedRates,
    PlanTrials,
    PreviewPlan,
    ExplainHandoff,
    WhyNotThem,
    ShowQueue,
    { provide: ApiKeys, useClass: PostgresApiKeys },
    { provide: EmployeeAccess, useClass: PostgresEmployeeAccess },
  ],
  exports: [ApiKeys, EmployeeAccess],
})
export class RoutingModule {}

import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { DIRECTORY_TOPIC } from '@sambung/contracts';
import { ExchangeModule } from '@sambung/exchange';
import { ApiKeys, EmployeeAccess } from '@sambung/platform';
import { AcknowledgePolicy } from './acknowledge-policy/acknowledge-policy';
import { AdviseHiring } from './advise-hiring/advise-hiring';
import { HiringController } from './advise-hiring/hiring.controller';
import { AddEmployee } from './add-employee/add-employee';
import { ChangeEmployee } from './change-employee/change-employee';
import { ChangeRota } from './change-rota/change-rota';
import { Changes } from './change/changes';
import { DeactivateEmployee } from './deactivate-employee/deactivate-employee';
import { DelegateAuthority } from './delegate-authority/delegate-authority';
import { DelegateAuthorityController } from './delegate-authority/delegate-authority.controller';
import { EraseEmployee } from './erase-employee/erase-employee';
import { ExportPerson } from './export-person/export-person';
import { ExportPersonController } from './export-person/export-person.controller';
import { EmployeesController } from './find-employees/employees.controller';
import { FindEmployees } from './find-employees/find-employees';
import { ManageLineController } from './manage-line/manage-line.controller';
import { PresenceController } from './follow-presence/presence.controller';
import { AssessOneself } from './assess-oneself/assess-oneself';
import { KeepSelfAssessments } from './assess-oneself/keep-self-assessments';
import {
  SelfAssessmentsController,
  SharedSelfAssessmentsController,
} from './assess-oneself/self-assessments.controller';
import { AssessSkill } from './assess-skill/assess-skill';
import { AssessSkillController } from './assess-skill/assess-skill.controller';
import { HolidayCalendarsController } from './import-holidays/holiday-calendars.controller';
import { ImportHolidays } from './import-holidays/import-holidays';
import { AskForImport } from './import-company/ask-for-import';
import { ImportCompany } from './import-company/import-company';
import { ImportController } from './import-company/import.controller';
import { RunImports } from './import-company/run-imports';
import { ApiKeysController } from './issue-api-key/api-keys.controller';
import { IssueApiKeys } from './issue-api-key/api-keys';
import { PostgresForeignStreams } from './know-callers/close-foreign-streams';
import { PostgresApiKeys } from './know-callers/postgres-api-keys';
import { PostgresEmployeeAccess } from './know-callers/postgres-employee-access';
import { ListSkillExpiries } from './list-skill-expiries/list-skill-expiries';
import { SkillExpiriesController } from './list-skill-expiries/skill-expiries.controller';
import { DevicesController } from './sign-in-devices/devices.controller';
import { KeepDevices } from './sign-in-devices/keep-devices';
import { MakeDeviceCode } from './sign-in-devices/make-device-code';
import { SignInDevice } from './sign-in-devices/sign-in-device';
import { SignInDeviceController } from './sign-in-devices/sign-in-device.controller';
import { NoteKeyUse } from './note-key-use/note-key-use';
import { AskForRota } from './plan-rota/ask-for-rota';
import { RotaController } from './plan-rota/rota.controller';
import { RunRotas } from './plan-rota/run-rotas';
import { SolveApart } from './plan-rota/solve-apart';
import { PublishRota } from './publish-rota/publish-rota';
import { FrontOfficeController } from './mark-front-office/front-office.controller';
import { MarkFrontOffice } from './mark-front-office/mark-front-office';
import { Republish } from './republish/republish';
import { RepublishDaily } from './republish/republish-daily';
import { DutiesController } from './save-duty/duties.controller';
import { SaveDuty } from './save-duty/save-duty';
import { PoliciesController } from './save-policy/policies.controller';
import { SavePolicy } from './save-policy/save-policy';
import { SaveReason } from './save-reason/save-reason';
import { RoleProfilesController } from './save-role-profile/role-profiles.controller';
import { SaveRoleProfile } from './save-role-profile/save-role-profile';
import { RolesController } from './save-role/roles.controller';
import { SaveRole } from './save-role/save-role';
import { RotaRulesController } from './save-rota-rules/rota-rules.controller';
import { RotaDemandsController } from './save-rota-demand/rota-demands.controller';
import { SaveRotaDemand } from './save-rota-demand/save-rota-demand';
import { SaveRotaRules } from './save-rota-rules/save-rota-rules';
import { RotaTermsController } from './save-rota-terms/rota-terms.controller';
import { TeamRotaTermsController } from './save-rota-terms/team-rota-terms.controller';
import { SaveRotaTerms } from './save-rota-terms/save-rota-terms';
import { SaveSite } from './save-site/save-site';
import { SitesController } from './save-site/sites.controller';
import { SaveSkill } from './save-skill/save-skill';
import { SkillsController } from './save-skill/skills.controller';
import { SaveTeam } from './save-team/save-team';
import { TeamsController } from './save-team/teams.controller';
import { GroupsController } from './scim/groups/groups.controller';
import { WriteGroups } from './scim/groups/write-groups';
import { ReadResources } from './scim/resources/read-resources';
import { ScimStateController } from './scim/state/scim-state.controller';
import { DiscoveryController } from './scim/schemas/discovery.controller';
import { UsersController } from './scim/users/users.controller';
import { WriteUsers } from './scim/users/write-users';
import { ChangeSettings } from './settings/change-settings';
import { SettingsController } from './settings/settings.controller';
import { AuditController } from './show-audit/audit.controller';
import { ShowAudit } from './show-audit/show-audit';
import { Catalogue } from './show-catalogue/catalogue';
import { GiveShiftCalendar } from './give-shift-calendar/give-shift-calendar';
import { GiveShiftCalendarController } from './give-shift-calendar/give-shift-calendar.controller';
import { KeepShiftCalendar } from './give-shift-calendar/keep-shift-calendar';
import { ShiftCalendarsController } from './give-shift-calendar/shift-calendars.controller';
import { GiveVcardController } from './give-vcard/give-vcard.controller';
import { FollowPresence } from './show-presence/follow-presence';
import { ShowPresence } from './show-presence/show-presence';
import { ShowPresenceController } from './show-presence/show-presence.controller';
import { ShowLine } from './show-line/show-line';
import { ShowLineController } from './show-line/show-line.controller';
import { ShowEmployee } from './show-employee/show-employee';
import { PoliciesOfEmployeeController } from './show-policies/policies-of-employee.controller';
import { ShowPolicies } from './show-policies/show-policies';
import { ReasonsController } from './show-reasons/reasons.controller';
import { TellWhoHandles } from './tell-who-handles/tell-who-handles';
import { TellWhoHandlesController } from './tell-who-handles/tell-who-handles.controller';
import { ShowReasons } from './show-reasons/show-reasons';
import { ShowRota } from './show-rota/show-rota';
import { ShowSkillMatrix } from './show-skill-matrix/show-skill-matrix';
import { SkillMatrixController } from './show-skill-matrix/skill-matrix.controller';
import { ShowSkills } from './show-skills/show-skills';
import { DefaultReasonsController } from './take-over-reasons/default-reasons.controller';
import { ProposeReasons } from './take-over-reasons/propose-reasons';
import { TakeOverReasons } from './take-over-reasons/take-over-reasons';
import { ReadinessController } from './tell-readiness/readiness.controller';
import { GapsController } from './tell-gaps/gaps.controller';
import { TellGaps } from './tell-gaps/tell-gaps';
import { TellLapses } from './tell-lapses/tell-lapses';
import { TellLapsesDaily } from './tell-lapses/tell-lapses-daily';

/** Who works here, what they can do, why contacts get in touch, and who takes them. */
@Module({
  imports: [ExchangeModule.of('directory', DIRECTORY_TOPIC)],
  controllers: [
    ShowPresenceController,
    ShowLineController,
    GiveVcardController,
    ExportPersonController,
    TellWhoHandlesController,
    EmployeesController,
    DelegateAuthorityController,
    ManageLineController,
    ReasonsController,
    DefaultReasonsController,
    FrontOfficeController,
    ReadinessController,
    TeamsController,
    SitesController,
    RolesController,
    SkillsController,
    AssessSkillController,
    SkillExpiriesController,
    SkillMatrixController,
    RoleProfilesController,
    GapsController,
    HiringController,
    SelfAssessmentsController,
    SharedSelfAssessmentsController,
    DutiesController,
    ApiKeysController,
    DevicesController,
    SignInDeviceController,
    AuditController,
    ImportController,
    SettingsController,
    HolidayCalendarsController,
    PoliciesController,
    PoliciesOfEmployeeController,
    RotaController,
    RotaRulesController,
    RotaDemandsController,
    RotaTermsController,
    TeamRotaTermsController,
    ShiftCalendarsController,
    GiveShiftCalendarController,
    PresenceController,
    ScimStateController,
    DiscoveryController,
    UsersController,
    GroupsController,
  ],
  providers: [
    Changes,
    FindEmployees,
    ShowEmployee,
    ShowPresence,
    FollowPresence,
    ShowLine,
    TellWhoHandles,
    AddEmployee,
    ChangeEmployee,
    DeactivateEmployee,
    EraseEmployee,
    ExportPerson,
    DelegateAuthority,
    ShowReasons,
    SaveReason,
    ProposeReasons,
    TakeOverReasons,
    MarkFrontOffice,
    Catalogue,
    SaveRole,
    SaveSkill,
    AssessSkill,
    ShowSkills,
    ShowSkillMatrix,
    ListSkillExpiries,
    SaveRoleProfile,
    TellGaps,
    AdviseHiring,
    AssessOneself,
    KeepSelfAssessments,
    TellLapses,
    TellLapsesDaily,
    SaveDuty,
    SaveTeam,
    SaveSite,
    IssueApiKeys,
    MakeDeviceCode,
    SignInDevice,
    KeepDevices,
    ShowAudit,
    ImportCompany,
    AskForImport,
    RunImports,
    ChangeSettings,
    ImportHolidays,
    SavePolicy,
    ShowPolicies,
    AcknowledgePolicy,
    SolveApart,
    RunRotas,
    AskForRota,
    ShowRota,
    ChangeRota,
    PublishRota,
    SaveRotaRules,
    SaveRotaDemand,
    SaveRotaTerms,
    GiveShiftCalendar,
    KeepShiftCalendar,
    ReadResources,
    WriteUsers,
    WriteGroups,
    Republish,
    RepublishDaily,
    PostgresForeignStreams,
    { provide: APP_INTERCEPTOR, useClass: NoteKeyUse },
    { provide: ApiKeys, useClass: PostgresApiKeys },
    { provide: EmployeeAccess, useClass: PostgresEmployeeAccess },
  ],
  exports: [ApiKeys, EmployeeAccess],
})
export class DirectoryModule {}

import { WorkspaceAndCatalogue } from './0001-workspace-and-catalogue';
import { Employees } from './0002-employees';
import { ReasonsKeysImports } from './0003-reasons-keys-imports';
import { TagsAndAuthorities } from './0004-tags-and-authorities';
import { FillIn } from './0005-fill-in';
import { Absences } from './0006-absences';
import { ImportJobs } from './0007-import-jobs';
import { Scim } from './0008-scim';
import { SearchWords } from './0010-search-words';
import { PresenceForEverybody } from './0011-presence-for-everybody';
import { LearnedRates } from './0012-learned-rates';
import { Rota } from './0013-rota';
import { ScimByIndex } from './0014-scim-by-index';
import { SkillsAndRoles } from './0015-skills-and-roles';
import { SelfAssessments } from './0016-self-assessments';
import { Policies } from './0017-policies';
import { Holidays } from './0018-holidays';
import { Audit } from './0019-audit';
import { Delegations } from './0020-delegations';
import { ErasedPeople } from './0021-erased-people';
import { ShiftCalendars } from './0022-shift-calendars';
import { RotaDemands } from './0023-rota-demands';
import { Devices } from './0024-devices';
import { WhatsappOfSites } from './0028-whatsapp-of-sites';
import { FoundPageByPage } from './0029-found-page-by-page';
import { GivenDemands } from './0031-given-demands';
import { KeysAndScimAtAGlance } from './0032-keys-and-scim-at-a-glance';
import { AlsoSaid } from './0033-also-said';

export const DIRECTORY_MIGRATIONS = [
  WorkspaceAndCatalogue,
  Employees,
  ReasonsKeysImports,
  TagsAndAuthorities,
  FillIn,
  Absences,
  ImportJobs,
  Scim,
  SearchWords,
  PresenceForEverybody,
  LearnedRates,
  Rota,
  ScimByIndex,
  SkillsAndRoles,
  SelfAssessments,
  Policies,
  Holidays,
  Audit,
  Delegations,
  ErasedPeople,
  ShiftCalendars,
  RotaDemands,
  Devices,
  WhatsappOfSites,
  FoundPageByPage,
  GivenDemands,
  KeysAndScimAtAGlance,
  AlsoSaid,
];

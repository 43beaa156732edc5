import { ApiKeyRow } from './api-key.row';
import { DutyRow } from './duty.row';
import { ReasonRow } from './reason.row';
import { RoleRow } from './role.row';
import { SiteRow } from './site.row';
import { SkillRow } from './skill.row';
import { TeamRow } from './team.row';
import { WorkspaceRow } from './workspace.row';

export const DIRECTORY_ENTITIES = [ApiKeyRow, DutyRow, ReasonRow, RoleRow, SiteRow, SkillRow, TeamRow, WorkspaceRow];
export { ApiKeyRow, DutyRow, ReasonRow, RoleRow, SiteRow, SkillRow, TeamRow, WorkspaceRow };

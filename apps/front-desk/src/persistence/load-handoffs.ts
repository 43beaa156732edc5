import type { BilingualText, Channel, Comes, ContactKind } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import type { Standing } from '../domain/standing';

/** A handoff as it is stored: what was asked, its contact, and where it stands. */
export interface StoredHandoff {
  readonly handoffId: string;
  readonly senderId: string;
  readonly channel: Channel;
  readonly language: string | null;
  readonly siteId: string | null;
  readonly siteName: string | null;
  readonly timeZone: string | null;
  readonly comes: Comes | null;
  readonly namedEmployeeId: string | null;
  readonly upset: boolean;
  readonly tier: number;
  readonly holdSeconds: number;
  readonly externalRef: string | null;
  readonly requestedAt: Date;
  readonly contactKind: ContactKind;
  readonly contactName: string | null;
  readonly contactNumber: string | null;
  readonly contactNote: string | null;
  readonly contactErasedAt: Date | null;
  readonly standing: Standing;
  readonly involved: readonly string[];
  /** Lines of its story so far. */
  readonly lines: number;
  readonly reasonKey: string | null;
  readonly reasonName: BilingualText | null;
  readonly shortAnswer: BilingualText | null;
}

/** The handoffs with these ids, newest first; ids of other workspaces find nothing. */
export async function loadHandoffs(
  manager: EntityManager,
  workspace: string,
  handoffIds: readonly string[],
): Promise<StoredHandoff[]> {
  if (handoffIds.length === 0) return [];
  return manager.query<StoredHandoff[]>(
    `SELECT h.handoff_id AS "handoffId", h.sender_id AS "senderId", h.channel, h.language, h.site_id AS "siteId",
            site.name AS "siteName", site.time_zone AS "timeZone", h.named_employee_id AS "namedEmployeeId", h.upset, h.tier, h.comes,
            h.hold_seconds AS "holdSeconds", h.external_ref AS "externalRef", h.requested_at AS "requestedAt",
            c.kind AS "contactKind", c.name AS "contactName", c.number AS "contactNumber", c.note AS "contactNote",
            c.erased_at AS "contactErasedAt", s.standing, s.involved, s.lines,
            r.key AS "reasonKey", r.name AS "reasonName", r.short_answer AS "shortAnswer"
     FROM handoffs h
     JOIN standings s ON s.workspace = h.workspace AND s.handoff_id = h.handoff_id
     JOIN contacts c ON c.workspace = h.workspace AND c.handoff_id = h.handoff_id
     LEFT JOIN reasons r ON r.workspace = h.workspace AND r.reason_id = s.standing->>'reasonId'
     LEFT JOIN sites site ON site.workspace = h.workspace AND site.site_id = h.site_id
     WHERE h.workspace = $1 AND h.handoff_id = ANY ($2)
     ORDER BY h.handoff_id DESC`,
    [workspace, handoffIds],
  );
}

import type { EntityManager } from 'typeorm';

/** `t` is the table; `$2` is the person. A row is what of it is theirs: other people stand in it by their ids, and of contacts nothing but what kind they are. */
interface Kept {
  readonly from: string;
  readonly where: string;
  /** The column that orders the rows and names one of them: as it is, so that its index finds the next page. */
  readonly key: string;
  /** Of the key; text where nothing is said. */
  readonly type?: 'bigint' | 'text';
  readonly row: string;
}

const STORY = `(SELECT coalesce(jsonb_agg(jsonb_build_object('at', s.at, 'what', s.what) ORDER BY s.number), '[]') FROM story s
  WHERE s.workspace = t.workspace AND s.handoff_id = t.handoff_id)`;
const HANDOFF = `jsonb_build_object('handoffId', t.handoff_id, 'requestedAt', h.requested_at, 'reasonId', t.standing->'reasonId', 'channel', h.channel,
  'language', h.language, 'siteId', h.site_id, 'upset', h.upset, 'contactKind', c.kind, 'senderId', t.sender_id, 'receiverId', t.receiver_id,
  'ownerId', t.owner_id, 'state', t.state, 'promise', t.standing->'promise', 'ending', t.standing->'ending', 'story', ${STORY})`;
const HANDOFFS = `standings t JOIN handoffs h ON h.workspace = t.workspace AND h.handoff_id = t.handoff_id
  JOIN contacts c ON c.workspace = t.workspace AND c.handoff_id = t.handoff_id`;
// Of live ones and of those that are over: an index each.
const INVOLVED = 't.involved @> ARRAY[$2]';
const ASKED = `t.standing->>'askerId' = $2`;
const ANSWERED = `t.standing->'ending'->>'byId' = $2`;

/** Where front-desk keeps something of somebody, by the name that it has in their export. */
export const KEPT_OF_PERSON = {
  presence: { from: 'presence t', where: 't.employee_id = $2', key: 't.employee_id', row: 't.state' },
  reachability: {
    from: 'reachability t',
    where: 't.employee_id = $2',
    key: 't.employee_id',
    row: `jsonb_build_object('reachable', t.reachable, 'streamClosedAt', t.stream_closed_at)`,
  },
  openStreams: {
    from: 'desk_streams t',
    where: 't.employee_id = $2',
    key: 't.stream_id',
    row: `jsonb_build_object('streamId', t.stream_id)`,
  },
  leases: {
    from: 'leases t',
    where: 't.employee_id = $2',
    key: 't.holder',
    row: `jsonb_build_object('holder', t.holder, 'expiresAt', t.expires_at)`,
  },
  // Without its keys, which open what is sent there.
  pushes: {
    from: 'push_subscriptions t',
    where: 't.employee_id = $2',
    key: 't.subscription_id',
    row: `jsonb_build_object('endpoint', t.endpoint, 'deviceId', t.device_id, 'expiresAt', t.expires_at, 'vouches', t.vouches)`,
  },
  // Without the caller's own id of it, which may be the telephone number of whoever called.
  engagements: {
    from: 'engagements t',
    where: 't.employee_id = $2',
    key: 't.engagement_id',
    row: `jsonb_build_object('engagementId', t.engagement_id, 'channel', t.channel, 'startedAt', t.started_at, 'expiresAt', t.expires_at, 'endedAt', t.ended_at)`,
  },
  fillIns: {
    from: 'fill_ins t',
    where: 't.employee_id = $2',
    key: 't.team_id',
    row: `jsonb_build_object('teamId', t.team_id, 'joined', t.joined, 'expiresAt', t.expires_at)`,
  },
  deskEvents: {
    from: 'desk_events t',
    where: 't.employee_id = $2',
    key: 't.number',
    type: 'bigint',
    row: `jsonb_build_object('at', t.at, 'what', t.what, 'handoffId', t.handoff_id, 'assistId', t.assist_id, 'offerId', t.offer_id)`,
  },
  handoffsSent: { from: HANDOFFS, where: 't.sender_id = $2', key: 't.handoff_id', row: HANDOFF },
  handoffsTaken: { from: HANDOFFS, where: 't.receiver_id = $2', key: 't.handoff_id', row: HANDOFF },
  offers: {
    from: 'offers t',
    where: 't.receiver_id = $2',
    key: 't.offer_id',
    row: `jsonb_build_object('offerId', t.offer_id, 'about', t.handoff_id, 'assist', t.assist, 'open', t.open, 'shownAt', t.shown_at)`,
  },
  // Of a question the words of whoever wrote them: what a colleague wrote is the colleague's.
  assists: {
    from: `assist_standings t JOIN assists a ON a.workspace = t.workspace AND a.assist_id = t.assist_id
      LEFT JOIN contacts c ON c.workspace = a.workspace AND c.handoff_id = a.handoff_id`,
    where: `(t.live AND ${INVOLVED} OR NOT t.live AND ${INVOLVED}) AND (${ASKED} OR t.standing->>'receiverId' = $2 OR ${ANSWERED})`,
    key: 't.assist_id',
    row: `jsonb_build_object('assistId', t.assist_id, 'requestedAt', a.requested_at, 'handoffId', a.handoff_id, 'askerId', t.standing->'askerId',
      'receiverId', t.standing->'receiverId', 'ask', t.standing->'ask', 'ending', t.standing->'ending', 'helpful', a.helpful, 'contactName', c.name,
      'note', CASE WHEN ${ASKED} THEN a.note END, 'answer', CASE WHEN ${ANSWERED} THEN a.answers->>(t.standing->'ending'->>'commandId') END)`,
  },
} as const satisfies Readonly<Record<string, Kept>>;

export type KeptOfPerson = keyof typeof KEPT_OF_PERSON;

export interface KeptRow {
  readonly key: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** A page of what is kept of somebody under one name, in the order of keys. `after`: the last key of the page before. */
export async function findKept(
  manager: EntityManager,
  { workspace, employeeId }: { readonly workspace: string; readonly employeeId: string },
  name: KeptOfPerson,
  after: string | undefined,
  limit: number,
): Promise<KeptRow[]> {
  const { from, where, key, type = 'text', row }: Kept = KEPT_OF_PERSON[name];
  const next = after === undefined ? '' : `AND ${key} > $4::${type}`;
  return manager.query<KeptRow[]>(
    `SELECT ${key}::text AS key, ${row} AS row FROM ${from} WHERE t.workspace = $1 AND ${where} ${next} ORDER BY ${key} LIMIT $3`,
    [workspace, employeeId, limit, ...(after === undefined ? [] : [after])],
  );
}

/**
 * Both ways, over a whole database: every event has exactly one leaf, which its body, opening and tag give again; every
 * leaf is one event, or cover, or a daily index; and every state that a person's record tells of has its event, and every
 * event its state. Those who erased their accounts have left leaves that are nothing any more: a test knows how many.
 */
import type pg from 'pg';
import { type Canonical, parseCanonical } from '../src/shared/ledger/canonical.ts';
import { commit, formLeaf, grantKey, grantTag, leafKind, subjectTag } from '../src/shared/ledger/leaf.ts';

type Queries = Pick<pg.ClientBase, 'query'>;

/** Everything that does not fit; empty when all does. One snapshot: reads inside a transaction where others write. */
export async function whatDoesNotFit(db: Queries, { erased = 0 } = {}): Promise<string[]> {
  return [...(await wrongLeaves(db, erased)), ...(await wrongEvents(db)), ...(await wrongStates(db))];
}

type LeafRow = { leaf_id: string; leaf: Buffer; cover: boolean; index_of: string | null; events: string };

async function wrongLeaves(db: Queries, erased: number): Promise<string[]> {
  const { rows } = await db.query<LeafRow>(
    `select leaf_id, leaf, cover, index_of, (select count(*) from ledger.events e where e.leaf_id = l.leaf_id) as events
     from ledger.leaves l`,
  );
  let nothing = 0;
  const wrong = rows.flatMap(({ leaf_id, leaf, cover, index_of, events }) => {
    const indexed = index_of !== null;
    const things = Number(events) + Number(cover) + Number(indexed);
    if (things === 0) nothing += 1;
    if (things > 1) return [`leaf ${leaf_id} is ${things} things`];
    return (leafKind(leaf) === 'tag_index') === indexed
      ? []
      : [`leaf ${leaf_id} is of another kind than it says`];
  });
  const gaps = await db.query<{ what: string }>(
    `select 'position ' || position as what from (
       select position, row_number() over (order by position) - 1 as place from ledger.leaves where position is not null
     ) as placed where position <> place
     union all select 'position ' || position || ' of keys' from (
       select position, row_number() over (order by position) - 1 as place from ledger.key_entries
       where position is not null
     ) as placed where position <> place
     union all select 'positions of ' || origin from ledger.logs
       where positions <> case when origin like '%/log/keys'
         then (select count(*) from ledger.key_entries where position is not null)
         else (select count(*) from ledger.leaves where position is not null) end
     union all select 'index over ' || i.covered from ledger.tag_indexes i
       full join (select * from ledger.leaves where index_of is not null) l using (leaf_id)
       where i.covered is distinct from l.index_of`,
  );
  if (nothing !== erased) wrong.push(`${nothing} leaves are nothing, and not ${erased}`);
  return [...wrong, ...gaps.rows.map(({ what }) => what)];
}

type EventRow = {
  leaf_id: string;
  grant_id: string | null;
  tag_index: number;
  body: string;
  opening: Buffer;
  subject_key: Buffer;
  leaf: Buffer | null;
};

async function wrongEvents(db: Queries): Promise<string[]> {
  const { rows } = await db.query<EventRow>(
    `select e.leaf_id, e.grant_id, e.tag_index, e.body, e.opening, s.subject_key, l.leaf from ledger.events e
     left join ledger.leaves l using (leaf_id) left join ledger.subjects s using (subject_id)`,
  );
  return rows.flatMap(({ leaf_id, grant_id, tag_index, body, opening, subject_key, leaf }) => {
    const event: Canonical = parseCanonical(body);
    const tag =
      grant_id === null
        ? subjectTag(subject_key, tag_index)
        : grantTag(grantKey(subject_key, grant_id), tag_index);
    const fits = leaf !== null && Buffer.compare(formLeaf(commit(event, opening), tag), leaf) === 0;
    return fits ? [] : [`event ${leaf_id} does not give its leaf`];
  });
}

async function wrongStates(db: Queries): Promise<string[]> {
  const wrong: string[] = [];
  for (const [what, state, events] of FITS) {
    for (const [without, one, other] of [
      ['has no event', state, events],
      ['is an event of nothing', events, state],
    ] as const) {
      const { rows } = await db.query<{ id: string }>(`(${one}) except all (${other})`);
      wrong.push(...rows.map(({ id }) => `${what} ${id} ${without}`));
    }
  }
  for (const [series, [owner, and, others]] of Object.entries(SERIES)) {
    const { rows } = await db.query<{ id: string }>(
      `select ${owner} as id from ${series} s left join ledger.events e on e.subject_id = s.subject_id and ${and}
       group by s.subject_id, ${owner}, s.next_index having count(e.tag_index) <> s.next_index ${others}`,
    );
    wrong.push(...rows.map(({ id }) => `the tags of ${series} ${id} have a gap`));
  }
  return wrong;
}

const HIGHEST = 'or coalesce(max(e.tag_index) + 1, 0) <> s.next_index';
const SERIES: Record<string, readonly [owner: string, events: string, others: string]> = {
  'ledger.subjects': ['s.subject_id', 'e.grant_id is null', HIGHEST],
  'ledger.grants': ['s.grant_id', 'e.grant_id = s.grant_id', HIGHEST],
};

/** In a query over events, `$name` is what they say under that name. */
const read = (query: string) => query.replaceAll(/\$(\w+)/g, "(body::jsonb ->> '$1')");
/** What events of some kinds say; `also` narrows. */
const said = (types: string, what: string, also = 'true') =>
  read(`select ${what} as id from ledger.events where $type in (${types}) and ${also}`);
/** What stands of people who have an account; what an erased one left to others is nobody's. */
const stands = (table: string, what: string, also = 'true', owner = 'candidate_id') =>
  `select ${what} as id from ${table} where ${also}
   and ${owner} in (select account_id from accounts.accounts)`;
/** What the last of somebody's events of some kinds says, for each `per`. */
const last = (types: string, what: string, { per = 'subject_id', which = 'true' } = {}) =>
  read(`select id from (
    select distinct on (subject_id, ${per}) ${what} as id, $type as type from ledger.events
    where $type in (${types}) order by subject_id, ${per}, tag_index desc) as newest where ${which}`);

/** The ids that events about hidden employers list. */
const listed = (what: string) =>
  read(`select listed.id from ledger.events, jsonb_array_elements_text(body::jsonb -> 'hideIds') as listed (id)
    where $type = 'card.hiding' and $what = '${what}'`);

/** Whoever started over has new documents and keys, and the record of the old ones. */
const SAME_KEYS = (owner: string) =>
  `${owner} not in (select account_id from recovery.start_overs where finished_at is not null)`;

/** What is compared: what it is, where it stands, and which events tell of it. */
const FITS: readonly (readonly [what: string, state: string, events: string])[] = [
  [
    'account',
    stands('accounts.accounts', `account_id || ' ' || kind`, 'true', 'account_id'),
    said(`'account.created'`, `$accountId || ' ' || $kind`),
  ],
  [
    'hold of',
    stands('accounts.accounts', `account_id || ' ' || held_reason`, 'held_reason is not null', 'account_id'),
    last(`'account.held', 'account.released'`, `$accountId || ' ' || $reason`, {
      which: `type = 'account.held'`,
    }),
  ],
  [
    'waiting erasure of',
    stands(
      'accounts.accounts',
      `account_id || ' ' || to_char(erase_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
      'erase_at is not null',
      'account_id',
    ),
    last(`'account.erasure'`, `$accountId || ' ' || coalesce($eraseAt, '')`, {
      which: `id not like '% '`,
    }),
  ],
  [
    'state of unlocks',
    stands('accounts.manifests', `account_id || ' ' || version`, 'true', 'account_id'),
    said(`'account.manifest'`, `$accountId || ' ' || $version`, `$of = 'unlocks'`),
  ],
  [
    'state of documents',
    stands('vault.manifests', `candidate_id || ' ' || version`, SAME_KEYS('candidate_id')),
    said(
      `'account.manifest'`,
      `$accountId || ' ' || $version`,
      `$of = 'documents' and ${SAME_KEYS('subject_id')}`,
    ),
  ],
  ...(['registered', 'confirmed', 'ended'] as const).map(
    (what) =>
      [
        `contact key ${what}`,
        stands(
          'passkeys.contact_keys',
          'key_id::text',
          `${what}_at is not null and ${SAME_KEYS('account_id')}`,
          'account_id',
        ),
        said(`'account.contact_key'`, '$keyId', `$what = '${what}' and ${SAME_KEYS('subject_id')}`),
      ] as const,
  ),
  ...(['begun', 'stopped', 'finished'] as const).map(
    (what) =>
      [
        `start over ${what} by`,
        stands('recovery.start_overs', 'account_id::text', `${what}_at is not null`, 'account_id'),
        said(`'account.start_over'`, '$accountId', `$what = '${what}'`),
      ] as const,
  ),
  [
    'act of operators',
    `select kind || ' of ' || account_id || ' ' || became.what as id from desk.acts
     cross join lateral (values ('proposed'), (decision)) as became (what)
     where account_id is not null and became.what is not null`,
    said(`'operator.act'`, `$kind || ' of ' || $accountId || ' ' || $what`, `$kind <> 'admit'`),
  ],
  [
    'membership',
    `select employer_id || ' ' || account_id || ' ' || role || case when left_at is null then '' else ' left' end as id
     from employers.members`,
    last(
      `'employer.membership'`,
      `$employerId || ' ' || subject_id || ' ' || $role || case when $what in ('left', 'removed') then ' left' else '' end`,
      { per: '$employerId' },
    ),
  ],
  ['grant', stands('disclosure.grants', 'grant_id::text'), said(`'grant.given'`, '$grantId')],
  [
    'end of grant',
    stands('disclosure.grants', 'grant_id::text', 'revoked_at is not null'),
    said(`'grant.revoked', 'grant.ended_with_keys'`, '$grantId'),
  ],
  [
    'copy without its reader',
    stands(
      'disclosure.copies join disclosure.grants using (candidate_id, grant_id)',
      'copy_id::text',
      `destroyed_at is not null and destroyed_at is distinct from revoked_at and destroyed_at < expires_at`,
    ),
    said(`'copy.reader_left'`, '$copyId'),
  ],
  [
    'opening',
    stands('disclosure.openings', `opening_id || ' ' || copy_id || ' ' || leaf_id`),
    said(`'copy.opened'`, `$openingId || ' ' || $copyId || ' ' || leaf_id`, 'grant_id is not null'),
  ],
  [
    'stage',
    stands('applications.stages', `change_id || ' ' || grant_id || ' ' || stage`, `stage <> 'in_review'`),
    said(`'application.stage'`, `$changeId || ' ' || $grantId || ' ' || $stage`),
  ],
  [
    'request',
    stands('requests.requests', `request_id || ' ' || recruiter_id`, 'delivered'),
    said(`'request.received'`, `$requestId || ' ' || $recruiterId`),
  ],
  [
    'end of request',
    stands(
      'requests.requests',
      `request_id || ' ' || coalesce(answer, 'lapsed')`,
      'delivered and (answer is not null or lapsed_at is not null)',
    ),
    said(`'request.ended'`, `$requestId || ' ' || $what`),
  ],
  [
    'interest',
    stands('interests.interests', `interest_id || ' ' || posting_id`),
    said(`'interest.shown'`, `$interestId || ' ' || $postingId`),
  ],
  [
    'end of interest',
    stands('interests.interests', 'interest_id::text', 'ended_at is not null'),
    said(`'interest.ended'`, '$interestId'),
  ],
  [
    'card',
    stands('cards.cards', `candidate_id || ' ' || change_id`, `state <> 'none'`),
    `${last(`'card.changed'`, `subject_id || ' ' || $changeId`)} and
     exists (select 1 from cards.cards where state <> 'none' and newest.id like candidate_id::text || '%')`,
  ],
  [
    'hidden employer',
    stands('cards.hidden', 'hide_id::text', 'ended_at is null'),
    `${listed('added')} except all ${listed('removed')}`,
  ],
];

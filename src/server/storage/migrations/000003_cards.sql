-- Found without being exposed: cards, search, requests, interest.
-- As before: no triggers, no foreign keys across domains, ids made by the application.

-- An agency recruits for others; a parent is the employer that a group is led by. Both are set by an operator.
alter table employers.employers
  add column agency     boolean not null default false,
  add column parent_id  uuid;

-- Which facets matter to an employer for an occupation: one choice for 30 days.
create table jobs.mattering (
  employer_id  uuid not null,
  occupation   text not null,
  pool         text not null,
  facets       text[] not null,
  fixed_at     timestamptz not null,
  primary key (employer_id, occupation)
);
create index mattering_by_pool on jobs.mattering (pool);

-- Set where an application answers a request.
alter table applications.applications add column request_id uuid;

create schema cards;

-- A card holds codes of vocabularies alone. `card` is shown until `next_from`, `next_card` from the epoch after it.
create table cards.cards (
  candidate_id     uuid primary key,
  pool             text not null,
  state            text not null check (state in ('none', 'published', 'paused', 'withdrawn')),
  card             text,
  occupation       text,
  next_card        text,
  next_occupation  text,
  next_from        timestamptz,
  employed         boolean not null,
  mode             text not null check (mode in ('all_but_hidden', 'only_chosen')),
  agencies         text not null check (agencies in ('hidden', 'shown')),
  -- The last change, so that the same one sent twice is one.
  change_id        uuid not null,
  confirmed_at     timestamptz,
  lapses_at        timestamptz,
  -- Since when it is not shown any more: paused or withdrawn.
  stopped_at       timestamptz,
  -- Since when it is shown to fewer by mode or to no agency.
  tightened_at     timestamptz
);
create index cards_by_occupation on cards.cards (pool, occupation) where state = 'published';
create index cards_by_next_occupation on cards.cards (pool, next_occupation) where state = 'published';

-- Employers that a candidate hides from, or chose; `value` in the one spelling that is compared, `label` as it was typed.
create table cards.hidden (
  candidate_id  uuid not null,
  hide_id       uuid not null,
  pool          text not null,
  list          text not null check (list in ('hidden', 'chosen')),
  kind          text not null check (kind in ('name', 'number', 'domain', 'employer')),
  value         text not null,
  label         text not null,
  since         timestamptz not null,
  ended_at      timestamptz,
  primary key (candidate_id, hide_id),
  -- A name can be taken by anybody: who is chosen is chosen by what was proven.
  check (list = 'hidden' or kind = 'employer')
);
create index hidden_by_value on cards.hidden (pool, kind, value);

-- Whom an employer asked is not shown to it for a while.
create table cards.rests (
  candidate_id  uuid not null,
  employer_id   uuid not null,
  pool          text not null,
  since         timestamptz not null,
  until         timestamptz not null,
  primary key (candidate_id, employer_id)
);
create index rests_by_employer on cards.rests (employer_id, until);
create index rests_by_pool on cards.rests (pool);

-- What is drawn or counted once for an epoch: the noised table, and how many employers look in each occupation.
create table cards.epochs (
  pool         text not null,
  epoch        integer not null,
  made_at      timestamptz not null,
  facet_table  text not null,
  employers    text not null,
  primary key (pool, epoch)
);

-- What one employer may be shown of one occupation in one epoch, as it was formed once: ids and cards as shown.
create table cards.views (
  employer_id  uuid not null,
  occupation   text not null,
  epoch        integer not null,
  pool         text not null,
  mattering    text[] not null,
  cards        text not null,
  made_at      timestamptz not null,
  primary key (employer_id, occupation, epoch)
);
create index views_by_pool on cards.views (pool, made_at);

create table cards.showings (
  posting_id    uuid not null,
  handle        text not null,
  pool          text not null,
  employer_id   uuid not null,
  epoch         integer not null,
  candidate_id  uuid not null,
  card          text not null,
  shown_at      timestamptz not null,
  shown_to      uuid not null,
  asked_at      timestamptz,
  primary key (posting_id, handle)
);
create index showings_by_employer on cards.showings (employer_id, shown_at);
create index showings_by_pool on cards.showings (pool, shown_at);

create table cards.shortlist (
  posting_id    uuid not null,
  handle        text not null,
  pool          text not null,
  employer_id   uuid not null,
  candidate_id  uuid not null,
  card          text not null,
  added_by      uuid not null,
  added_at      timestamptz not null,
  asked_at      timestamptz,
  primary key (posting_id, handle)
);
create index shortlist_by_pool on cards.shortlist (pool);

create schema interests;

-- A fuller card, sealed to the team of one posting.
create table interests.interests (
  candidate_id  uuid not null,
  interest_id   uuid not null,
  pool          text not null,
  posting_id    uuid not null,
  employer_id   uuid not null,
  readers       uuid[] not null,
  sha256        bytea not null,
  ciphertext    bytea,
  shown_at      timestamptz not null,
  ended_at      timestamptz,
  primary key (candidate_id, interest_id),
  check ((ciphertext is null) = (ended_at is not null))
);
create unique index interests_by_id on interests.interests (interest_id);
create unique index interests_once on interests.interests (candidate_id, posting_id) where ended_at is null;
create index interests_by_posting on interests.interests (posting_id);
create index interests_by_pool on interests.interests (pool);

create schema requests;

-- Keys for one message each. One that is taken is never given to anybody else.
create table requests.prekeys (
  candidate_id  uuid not null,
  prekey_id     uuid not null,
  pool          text not null,
  recipient     text not null,
  made_at       timestamptz not null,
  posting_id    uuid,
  handle        text,
  taken_at      timestamptz,
  primary key (candidate_id, prekey_id),
  check ((taken_at is null) = (handle is null))
);
create unique index prekeys_by_handle on requests.prekeys (posting_id, handle) where handle is not null;
create index prekeys_by_pool on requests.prekeys (pool);

create table requests.requests (
  candidate_id  uuid not null,
  request_id    uuid not null,
  pool          text not null,
  posting_id    uuid not null,
  employer_id   uuid not null,
  recruiter_id  uuid not null,
  target_kind   text not null check (target_kind in ('handle', 'interest')),
  target        text not null,
  -- As it was shown when it was asked.
  card          text,
  purpose       text not null,
  fields        text[] not null,
  keep_days     integer not null,
  prekey_id     uuid,
  ciphertext    bytea,
  statement     text not null,
  signature     bytea not null,
  request_hash  bytea not null,
  sent_at       timestamptz not null,
  ends_at       timestamptz not null,
  -- False for one that reaches nobody: it lapses like any other.
  delivered     boolean not null,
  answer        text check (answer in ('granted', 'declined')),
  answered_at   timestamptz,
  -- From when on the recruiter is told of the answer.
  told_at       timestamptz,
  lapsed_at     timestamptz,
  grant_id      uuid,
  primary key (candidate_id, request_id),
  check ((answer = 'granted') = (grant_id is not null))
);
create unique index requests_by_id on requests.requests (request_id);
create unique index requests_once on requests.requests (posting_id, target);
create index requests_by_posting on requests.requests (posting_id, sent_at);
create index requests_by_employer on requests.requests (employer_id, sent_at);
create index requests_waiting on requests.requests (ends_at) where answer is null and lapsed_at is null;
create index requests_by_pool on requests.requests (pool);

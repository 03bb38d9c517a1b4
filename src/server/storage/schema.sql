schema accounts

table accounts.accounts (
  account_id uuid not null,
  pool text not null,
  kind text not null,
  locale text not null,
  display_name text,
  address_hash bytea not null,
  sealed_address bytea not null,
  seal_recipient text not null,
  sign_key bytea not null,
  held_reason text,
  held_at timestamp with time zone,
  created_at timestamp with time zone not null,
  generation integer not null default 1,
  kit_shown_at timestamp with time zone,
  visits integer not null default 0,
  operator_role text,
  quiet text[] not null default '{}'::text[],
  erase_at timestamp with time zone,
  constraint accounts_pkey PRIMARY KEY (account_id),
  constraint accounts_check CHECK (((kind = 'candidate'::text) OR (display_name IS NOT NULL))),
  constraint accounts_check1 CHECK (((kind <> 'candidate'::text) OR (display_name IS NULL))),
  constraint accounts_check2 CHECK (((kind = 'operator'::text) = (operator_role IS NOT NULL))),
  constraint accounts_generation_check CHECK ((generation > 0)),
  constraint accounts_kind_check CHECK ((kind = ANY (ARRAY['candidate'::text, 'recruiter'::text, 'operator'::text]))),
  constraint accounts_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'zh'::text, 'ja'::text]))),
  constraint accounts_operator_role_check CHECK ((operator_role = ANY (ARRAY['administrator'::text, 'reviewer'::text])))
)
CREATE INDEX accounts_by_address ON accounts.accounts USING btree (pool, address_hash)
CREATE INDEX accounts_to_erase ON accounts.accounts USING btree (erase_at) WHERE (erase_at IS NOT NULL)

table accounts.codes (
  pool text not null,
  address_hash bytea not null,
  code_hash bytea not null,
  tries integer not null,
  sent_in_hour integer not null,
  hour_began_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint codes_pkey PRIMARY KEY (pool, address_hash)
)

table accounts.generations (
  account_id uuid not null,
  generation integer not null,
  seal_recipient text not null,
  sign_key bytea not null,
  began_at timestamp with time zone not null,
  constraint generations_pkey PRIMARY KEY (account_id, generation),
  constraint generations_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(account_id) ON DELETE CASCADE
)

table accounts.manifests (
  account_id uuid not null,
  version integer not null,
  statement text not null,
  signature bytea not null,
  succession bytea,
  content text,
  signed_at timestamp with time zone not null,
  constraint manifests_pkey PRIMARY KEY (account_id, version),
  constraint manifests_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(account_id) ON DELETE CASCADE,
  constraint manifests_version_check CHECK ((version > 0))
)

table accounts.news (
  account_id uuid not null,
  mailed_at timestamp with time zone not null,
  constraint news_pkey PRIMARY KEY (account_id),
  constraint news_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(account_id) ON DELETE CASCADE
)

table accounts.operator_links (
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_by uuid,
  role text not null default 'administrator'::text,
  address_hash bytea,
  constraint operator_links_pkey PRIMARY KEY (token_hash),
  constraint operator_links_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'reviewer'::text])))
)

table accounts.pools (
  pool text not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint pools_pkey PRIMARY KEY (pool),
  constraint pools_token_hash_key UNIQUE (token_hash)
)

table accounts.server_keys (
  only_row boolean not null,
  fingerprint bytea not null,
  constraint server_keys_pkey PRIMARY KEY (only_row),
  constraint server_keys_only_row_check CHECK (only_row)
)

table accounts.sessions (
  token_hash bytea not null,
  account_id uuid not null,
  pool text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  session_id uuid not null,
  device_id uuid,
  label text not null default ''::text,
  method text not null default 'passphrase'::text,
  seen_at timestamp with time zone not null,
  contact_key_id uuid,
  contact_at timestamp with time zone,
  constraint sessions_pkey PRIMARY KEY (token_hash),
  constraint sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(account_id) ON DELETE CASCADE
)
CREATE INDEX sessions_by_account ON accounts.sessions USING btree (account_id)
CREATE INDEX sessions_by_expiry ON accounts.sessions USING btree (expires_at)

table accounts.sign_in_failures (
  pool text not null,
  address_hash bytea not null,
  failures integer not null,
  began_at timestamp with time zone not null,
  device_hash bytea not null default '\x'::bytea,
  constraint sign_in_failures_pkey PRIMARY KEY (pool, address_hash, device_hash)
)

table accounts.unlocks (
  account_id uuid not null,
  method text not null,
  verifier bytea not null,
  wrap bytea not null,
  changed_at timestamp with time zone not null,
  unlock_id text not null default ''::text,
  constraint unlocks_pkey PRIMARY KEY (account_id, method, unlock_id),
  constraint unlocks_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(account_id) ON DELETE CASCADE,
  constraint unlocks_check CHECK (((method = 'passkey'::text) = (unlock_id <> ''::text))),
  constraint unlocks_method_check CHECK ((method = ANY (ARRAY['passphrase'::text, 'kit'::text, 'passkey'::text])))
)

schema applications

table applications.applications (
  candidate_id uuid not null,
  grant_id uuid not null,
  pool text not null,
  posting_id uuid not null,
  employer_id uuid not null,
  request_hash bytea not null,
  stage text not null,
  stage_since timestamp with time zone not null,
  sent_at timestamp with time zone not null,
  request_id uuid,
  constraint applications_pkey PRIMARY KEY (candidate_id, grant_id),
  constraint applications_stage_check CHECK ((stage = ANY (ARRAY['sent'::text, 'in_review'::text, 'interview'::text, 'offer'::text, 'hired'::text, 'declined'::text, 'withdrawn'::text])))
)
CREATE INDEX applications_by_posting ON applications.applications USING btree (posting_id, sent_at)
CREATE UNIQUE INDEX applications_once ON applications.applications USING btree (candidate_id, posting_id) WHERE (stage <> 'withdrawn'::text)

table applications.stages (
  candidate_id uuid not null,
  grant_id uuid not null,
  change_id uuid not null,
  pool text not null,
  stage text not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint stages_pkey PRIMARY KEY (candidate_id, grant_id, change_id)
)

schema cards

table cards.cards (
  candidate_id uuid not null,
  pool text not null,
  state text not null,
  card text,
  occupation text,
  next_card text,
  next_occupation text,
  next_from timestamp with time zone,
  employed boolean not null,
  mode text not null,
  agencies text not null,
  change_id uuid not null,
  confirmed_at timestamp with time zone,
  lapses_at timestamp with time zone,
  stopped_at timestamp with time zone,
  tightened_at timestamp with time zone,
  comes_back boolean not null default false,
  constraint cards_pkey PRIMARY KEY (candidate_id),
  constraint cards_agencies_check CHECK ((agencies = ANY (ARRAY['hidden'::text, 'shown'::text]))),
  constraint cards_mode_check CHECK ((mode = ANY (ARRAY['all_but_hidden'::text, 'only_chosen'::text]))),
  constraint cards_state_check CHECK ((state = ANY (ARRAY['none'::text, 'published'::text, 'paused'::text, 'withdrawn'::text])))
)
CREATE INDEX cards_by_next_occupation ON cards.cards USING btree (pool, next_occupation) WHERE (state = 'published'::text)
CREATE INDEX cards_by_occupation ON cards.cards USING btree (pool, occupation) WHERE (state = 'published'::text)

table cards.epochs (
  pool text not null,
  epoch integer not null,
  made_at timestamp with time zone not null,
  facet_table text not null,
  employers text not null,
  constraint epochs_pkey PRIMARY KEY (pool, epoch)
)

table cards.hidden (
  candidate_id uuid not null,
  hide_id uuid not null,
  pool text not null,
  list text not null,
  kind text not null,
  value text not null,
  label text not null,
  since timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint hidden_pkey PRIMARY KEY (candidate_id, hide_id),
  constraint hidden_check CHECK (((list = 'hidden'::text) OR (kind = 'employer'::text))),
  constraint hidden_kind_check CHECK ((kind = ANY (ARRAY['name'::text, 'number'::text, 'domain'::text, 'employer'::text]))),
  constraint hidden_list_check CHECK ((list = ANY (ARRAY['hidden'::text, 'chosen'::text])))
)
CREATE INDEX hidden_by_value ON cards.hidden USING btree (pool, kind, value)

table cards.rests (
  candidate_id uuid not null,
  employer_id uuid not null,
  pool text not null,
  since timestamp with time zone not null,
  until timestamp with time zone not null,
  constraint rests_pkey PRIMARY KEY (candidate_id, employer_id)
)
CREATE INDEX rests_by_employer ON cards.rests USING btree (employer_id, until)
CREATE INDEX rests_by_pool ON cards.rests USING btree (pool)

table cards.shortlist (
  posting_id uuid not null,
  handle text not null,
  pool text not null,
  employer_id uuid not null,
  candidate_id uuid not null,
  card text not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  asked_at timestamp with time zone,
  ends_at timestamp with time zone,
  constraint shortlist_pkey PRIMARY KEY (posting_id, handle)
)
CREATE INDEX shortlist_by_pool ON cards.shortlist USING btree (pool)

table cards.showings (
  posting_id uuid not null,
  handle text not null,
  pool text not null,
  employer_id uuid not null,
  epoch integer not null,
  candidate_id uuid not null,
  card text not null,
  shown_at timestamp with time zone not null,
  shown_to uuid not null,
  asked_at timestamp with time zone,
  constraint showings_pkey PRIMARY KEY (posting_id, handle)
)
CREATE INDEX showings_by_employer ON cards.showings USING btree (employer_id, shown_at)
CREATE INDEX showings_by_pool ON cards.showings USING btree (pool, shown_at)

table cards.views (
  employer_id uuid not null,
  occupation text not null,
  epoch integer not null,
  pool text not null,
  mattering text[] not null,
  cards text not null,
  made_at timestamp with time zone not null,
  constraint views_pkey PRIMARY KEY (employer_id, occupation, epoch)
)
CREATE INDEX views_by_pool ON cards.views USING btree (pool, made_at)

schema conversations

table conversations.conversations (
  candidate_id uuid not null,
  grant_id uuid not null,
  pool text not null,
  last_number integer not null default 0,
  last_at timestamp with time zone not null,
  constraint conversations_pkey PRIMARY KEY (candidate_id, grant_id)
)

table conversations.messages (
  candidate_id uuid not null,
  grant_id uuid not null,
  message_id uuid not null,
  pool text not null,
  number integer not null,
  sender_id uuid not null,
  sha256 bytea not null,
  ciphertext bytea not null,
  sent_at timestamp with time zone not null,
  constraint messages_pkey PRIMARY KEY (candidate_id, grant_id, message_id)
)
CREATE UNIQUE INDEX messages_in_order ON conversations.messages USING btree (candidate_id, grant_id, number)

table conversations.reads (
  candidate_id uuid not null,
  grant_id uuid not null,
  account_id uuid not null,
  pool text not null,
  up_to integer not null,
  constraint reads_pkey PRIMARY KEY (candidate_id, grant_id, account_id)
)

schema desk

table desk.acts (
  act_id uuid not null,
  pool text not null,
  kind text not null,
  account_id uuid,
  role text,
  address_hash bytea,
  sealed_address bytea,
  locale text,
  reason text not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision text,
  constraint acts_pkey PRIMARY KEY (act_id),
  constraint acts_check CHECK (((kind = 'admit'::text) = (sealed_address IS NOT NULL))),
  constraint acts_check1 CHECK (((kind = 'admit'::text) = (account_id IS NULL))),
  constraint acts_decision_check CHECK ((decision = ANY (ARRAY['confirmed'::text, 'refused'::text]))),
  constraint acts_kind_check CHECK ((kind = ANY (ARRAY['admit'::text, 'hold'::text, 'release'::text]))),
  constraint acts_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'reviewer'::text])))
)
CREATE INDEX acts_waiting ON desk.acts USING btree (pool, proposed_at)

table desk.answers (
  about_id uuid not null,
  answer_id uuid not null,
  pool text not null,
  about text not null,
  by uuid not null,
  body text not null,
  at timestamp with time zone not null,
  seen_at timestamp with time zone,
  constraint answers_pkey PRIMARY KEY (about_id, answer_id),
  constraint answers_about_check CHECK ((about = ANY (ARRAY['account'::text, 'employer'::text])))
)
CREATE INDEX answers_by_time ON desk.answers USING btree (pool, at)

schema devices

table devices.devices (
  account_id uuid not null,
  device_id uuid not null,
  pool text not null,
  token_hash bytea not null,
  label text not null,
  first_seen_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  constraint devices_pkey PRIMARY KEY (account_id, device_id),
  constraint devices_account_id_token_hash_key UNIQUE (account_id, token_hash)
)
CREATE INDEX devices_by_pool ON devices.devices USING btree (pool)

table devices.sign_ins (
  account_id uuid not null,
  sign_in_id uuid not null,
  pool text not null,
  at timestamp with time zone not null,
  method text not null,
  outcome text not null,
  label text not null,
  new_device boolean not null,
  constraint sign_ins_pkey PRIMARY KEY (account_id, sign_in_id),
  constraint sign_ins_outcome_check CHECK ((outcome = ANY (ARRAY['signed_in'::text, 'refused'::text])))
)
CREATE INDEX sign_ins_by_pool ON devices.sign_ins USING btree (pool)
CREATE INDEX sign_ins_by_time ON devices.sign_ins USING btree (at)

schema disclosure

table disclosure.copies (
  candidate_id uuid not null,
  copy_id uuid not null,
  grant_id uuid not null,
  pool text not null,
  recruiter_id uuid not null,
  statement text not null,
  signature bytea not null,
  sha256 bytea not null,
  ciphertext bytea,
  destroyed_at timestamp with time zone,
  constraint copies_pkey PRIMARY KEY (candidate_id, copy_id)
)
CREATE INDEX copies_by_grant ON disclosure.copies USING btree (candidate_id, grant_id)
CREATE INDEX copies_by_recruiter ON disclosure.copies USING btree (recruiter_id)
CREATE INDEX copies_route ON disclosure.copies USING btree (copy_id)

table disclosure.grants (
  candidate_id uuid not null,
  grant_id uuid not null,
  pool text not null,
  posting_id uuid not null,
  employer_id uuid not null,
  purpose text not null,
  fields text[] not null,
  sign_key bytea not null,
  seal_recipient text not null,
  rule_hash bytea not null,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  leaf_id uuid,
  held_since timestamp with time zone,
  end_told_at timestamp with time zone,
  closed_since timestamp with time zone,
  constraint grants_pkey PRIMARY KEY (candidate_id, grant_id)
)
CREATE INDEX grants_by_expiry ON disclosure.grants USING btree (expires_at) WHERE (revoked_at IS NULL)
CREATE INDEX grants_route ON disclosure.grants USING btree (grant_id)

table disclosure.openings (
  candidate_id uuid not null,
  opening_id uuid not null,
  copy_id uuid not null,
  grant_id uuid not null,
  pool text not null,
  recruiter_id uuid not null,
  leaf_id uuid not null,
  statement text not null,
  opened_at timestamp with time zone not null,
  constraint openings_pkey PRIMARY KEY (candidate_id, copy_id, opening_id)
)
CREATE INDEX openings_by_recruiter ON disclosure.openings USING btree (recruiter_id, opened_at)
CREATE INDEX openings_by_time ON disclosure.openings USING brin (opened_at)

schema employers

table employers.decisions (
  employer_id uuid not null,
  decision_id uuid not null,
  decision text not null,
  reason text not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  constraint decisions_pkey PRIMARY KEY (employer_id, decision_id),
  constraint decisions_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employers.employers(employer_id) ON DELETE CASCADE,
  constraint decisions_decision_check CHECK ((decision = ANY (ARRAY['approved'::text, 'refused'::text, 'held'::text])))
)

table employers.domain_observations (
  employer_id uuid not null,
  domain text not null,
  witness text not null,
  fingerprint bytea not null,
  found text[] not null,
  seen_at timestamp with time zone not null,
  receipt text not null,
  constraint domain_observations_pkey PRIMARY KEY (employer_id, domain, witness),
  constraint domain_observations_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employers.employers(employer_id) ON DELETE CASCADE,
  constraint domain_observations_fingerprint_check CHECK ((octet_length(fingerprint) = 32))
)
CREATE INDEX domain_observations_by_time ON employers.domain_observations USING btree (employer_id, seen_at)

table employers.employers (
  employer_id uuid not null,
  pool text not null,
  name text not null,
  country text not null,
  registration_number text not null,
  website text not null,
  evidence text not null,
  state text not null,
  reason text,
  decided_by uuid,
  decided_at timestamp with time zone,
  proposed_by uuid not null,
  created_at timestamp with time zone not null,
  agency boolean not null default false,
  parent_id uuid,
  constraint employers_pkey PRIMARY KEY (employer_id),
  constraint employers_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'refused'::text, 'held'::text])))
)
CREATE INDEX employers_by_state ON employers.employers USING btree (pool, state, created_at)

table employers.invitations (
  employer_id uuid not null,
  invitation_id uuid not null,
  token_hash bytea not null,
  address_hash bytea not null,
  role text not null,
  invited_by uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_by uuid,
  accepted_at timestamp with time zone,
  constraint invitations_pkey PRIMARY KEY (employer_id, invitation_id),
  constraint invitations_token_hash_key UNIQUE (token_hash),
  constraint invitations_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employers.employers(employer_id) ON DELETE CASCADE,
  constraint invitations_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'recruiter'::text, 'hiring_manager'::text, 'viewer'::text])))
)

table employers.members (
  employer_id uuid not null,
  account_id uuid not null,
  role text not null,
  title text not null,
  joined_at timestamp with time zone not null,
  left_at timestamp with time zone,
  owner_key bytea,
  owner_key_signature bytea,
  constraint members_pkey PRIMARY KEY (employer_id, account_id),
  constraint members_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employers.employers(employer_id) ON DELETE CASCADE,
  constraint members_check CHECK (((owner_key IS NULL) = (owner_key_signature IS NULL))),
  constraint members_owner_key_check CHECK ((octet_length(owner_key) = 32)),
  constraint members_owner_key_signature_check CHECK ((octet_length(owner_key_signature) = 64)),
  constraint members_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'recruiter'::text, 'hiring_manager'::text, 'viewer'::text])))
)
CREATE INDEX members_by_account ON employers.members USING btree (account_id)

table employers.observation_logs (
  origin text not null,
  note text not null,
  entries_read bigint not null,
  constraint observation_logs_pkey PRIMARY KEY (origin)
)

table employers.proofs (
  employer_id uuid not null,
  proof_id uuid not null,
  method text not null,
  domain text,
  mailbox text,
  token bytea,
  code_hash bytea,
  code_tries integer not null default 0,
  note text,
  by uuid not null,
  begun_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  proven_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint proofs_pkey PRIMARY KEY (employer_id, proof_id),
  constraint proofs_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employers.employers(employer_id) ON DELETE CASCADE,
  constraint proofs_check CHECK (((method = ANY (ARRAY['dns'::text, 'mail'::text])) = (domain IS NOT NULL))),
  constraint proofs_method_check CHECK ((method = ANY (ARRAY['dns'::text, 'mail'::text, 'in_person'::text, 'postal'::text])))
)
CREATE INDEX proofs_by_domain ON employers.proofs USING btree (domain) WHERE ((proven_at IS NOT NULL) AND (ended_at IS NULL))

schema interests

table interests.interests (
  candidate_id uuid not null,
  interest_id uuid not null,
  pool text not null,
  posting_id uuid not null,
  employer_id uuid not null,
  readers uuid[] not null,
  sha256 bytea not null,
  ciphertext bytea,
  shown_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint interests_pkey PRIMARY KEY (candidate_id, interest_id),
  constraint interests_check CHECK (((ciphertext IS NULL) = (ended_at IS NOT NULL)))
)
CREATE UNIQUE INDEX interests_by_id ON interests.interests USING btree (interest_id)
CREATE INDEX interests_by_pool ON interests.interests USING btree (pool)
CREATE INDEX interests_by_posting ON interests.interests USING btree (posting_id)
CREATE UNIQUE INDEX interests_once ON interests.interests USING btree (candidate_id, posting_id) WHERE (ended_at IS NULL)

schema jobs

table jobs.mattering (
  employer_id uuid not null,
  occupation text not null,
  pool text not null,
  facets text[] not null,
  fixed_at timestamp with time zone not null,
  constraint mattering_pkey PRIMARY KEY (employer_id, occupation)
)
CREATE INDEX mattering_by_pool ON jobs.mattering USING btree (pool)

table jobs.postings (
  posting_id uuid not null,
  employer_id uuid not null,
  pool text not null,
  version integer not null,
  title text not null,
  occupation text not null,
  region text not null,
  work_mode text not null,
  description text not null,
  pay_min integer not null,
  pay_max integer not null,
  pay_currency text not null,
  pay_period text not null,
  valid_until date not null,
  closed_at timestamp with time zone,
  words tsvector not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  language text,
  constraint postings_pkey PRIMARY KEY (posting_id),
  constraint postings_check CHECK (((pay_min > 0) AND (pay_max >= pay_min))),
  constraint postings_pay_period_check CHECK ((pay_period = ANY (ARRAY['hour'::text, 'month'::text, 'year'::text]))),
  constraint postings_work_mode_check CHECK ((work_mode = ANY (ARRAY['on_site'::text, 'hybrid'::text, 'remote'::text])))
)
CREATE INDEX postings_by_employer ON jobs.postings USING btree (employer_id, created_at)
CREATE INDEX postings_open ON jobs.postings USING btree (pool, created_at) WHERE (closed_at IS NULL)
CREATE INDEX postings_words ON jobs.postings USING gin (words)

table jobs.team (
  posting_id uuid not null,
  account_id uuid not null,
  added_at timestamp with time zone not null,
  constraint team_pkey PRIMARY KEY (posting_id, account_id),
  constraint team_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES jobs.postings(posting_id) ON DELETE CASCADE
)
CREATE INDEX team_by_account ON jobs.team USING btree (account_id)

schema ledger

table ledger.events (
  subject_id uuid not null,
  leaf_id uuid not null,
  pool text not null,
  grant_id uuid,
  tag_index integer not null,
  body text not null,
  opening bytea not null,
  signature bytea not null,
  at timestamp with time zone not null,
  constraint events_pkey PRIMARY KEY (subject_id, leaf_id),
  constraint events_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES ledger.subjects(subject_id) ON DELETE CASCADE
)

table ledger.grants (
  subject_id uuid not null,
  grant_id uuid not null,
  next_index integer not null default 0,
  constraint grants_pkey PRIMARY KEY (subject_id, grant_id),
  constraint grants_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES ledger.subjects(subject_id) ON DELETE CASCADE
)

table ledger.key_entries (
  entry_id uuid not null,
  entry text not null,
  hash bytea not null,
  type text not null,
  employer_id uuid,
  place integer,
  appended_at timestamp with time zone not null,
  "position" bigint,
  constraint key_entries_pkey PRIMARY KEY (entry_id),
  constraint key_entries_employer_id_place_key UNIQUE (employer_id, place),
  constraint key_entries_hash_key UNIQUE (hash),
  constraint key_entries_check CHECK (((employer_id IS NULL) = (place IS NULL))),
  constraint key_entries_hash_check CHECK ((octet_length(hash) = 32))
)
CREATE UNIQUE INDEX key_entries_by_position ON ledger.key_entries USING btree ("position") WHERE ("position" IS NOT NULL)
CREATE INDEX key_entries_by_type ON ledger.key_entries USING btree (type, entry_id) WHERE (employer_id IS NULL)

table ledger.leaves (
  leaf_id uuid not null,
  leaf bytea not null,
  appended_at timestamp with time zone not null,
  lane text not null default 'batch'::text,
  cover boolean not null default false,
  "position" bigint,
  index_of bigint,
  lost boolean not null default false,
  constraint leaves_pkey PRIMARY KEY (leaf_id),
  constraint leaves_lane_check CHECK ((lane = ANY (ARRAY['now'::text, 'batch'::text]))),
  constraint leaves_leaf_check CHECK ((length(leaf) = 72))
)
CREATE UNIQUE INDEX leaves_by_position ON ledger.leaves USING btree ("position") WHERE ("position" IS NOT NULL)
CREATE INDEX leaves_by_tag ON ledger.leaves USING btree (SUBSTRING(leaf FROM 37 FOR 32), "position") WHERE (("position" IS NOT NULL) AND (index_of IS NULL))
CREATE INDEX leaves_by_time ON ledger.leaves USING btree (appended_at, leaf_id)
CREATE INDEX leaves_waiting ON ledger.leaves USING btree (lane, leaf_id) WHERE ("position" IS NULL)

table ledger.logs (
  origin text not null,
  positions bigint not null,
  size bigint not null,
  root bytea not null,
  note text not null,
  signed_at timestamp with time zone not null,
  batch_at timestamp with time zone not null,
  next text,
  constraint logs_pkey PRIMARY KEY (origin),
  constraint logs_check CHECK ((positions >= size)),
  constraint logs_size_check CHECK ((size >= 0))
)

table ledger.subjects (
  subject_id uuid not null,
  pool text not null,
  subject_key bytea not null,
  next_index integer not null default 0,
  constraint subjects_pkey PRIMARY KEY (subject_id)
)

table ledger.tag_index_files (
  covered bigint not null,
  tags bigint not null,
  constraint tag_index_files_pkey PRIMARY KEY (covered)
)

table ledger.tag_indexes (
  covered bigint not null,
  tags bigint not null,
  root bytea not null,
  leaf_id uuid not null,
  made_at timestamp with time zone not null,
  constraint tag_indexes_pkey PRIMARY KEY (covered),
  constraint tag_indexes_covered_check CHECK ((covered >= 0)),
  constraint tag_indexes_root_check CHECK ((octet_length(root) = 32)),
  constraint tag_indexes_tags_check CHECK ((tags >= 0))
)

schema mail

table mail.log (
  mail_id uuid not null,
  pool text not null,
  template text not null,
  queued_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  failures integer not null default 0,
  constraint log_pkey PRIMARY KEY (mail_id)
)
CREATE INDEX mail_log_by_time ON mail.log USING btree (queued_at)

table mail.openings (
  day date not null,
  count bigint not null,
  constraint openings_pkey PRIMARY KEY (day)
)

schema pairings

table pairings.pairings (
  pairing_id uuid not null,
  pool text not null,
  token_hash bytea not null,
  code text not null,
  commitment bytea not null,
  label text not null,
  account_id uuid,
  owner_nonce bytea,
  recipient text,
  nonce bytea,
  sealed bytea,
  ended text,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint pairings_pkey PRIMARY KEY (pairing_id),
  constraint pairings_ended_check CHECK ((ended = ANY (ARRAY['refused'::text, 'used'::text])))
)
CREATE UNIQUE INDEX pairings_by_code ON pairings.pairings USING btree (pool, code)
CREATE INDEX pairings_by_expiry ON pairings.pairings USING btree (expires_at)

schema passkeys

table passkeys.challenges (
  challenge bytea not null,
  pool text not null,
  use text not null,
  account_id uuid,
  expires_at timestamp with time zone not null,
  constraint challenges_pkey PRIMARY KEY (challenge),
  constraint challenges_use_check CHECK ((use = ANY (ARRAY['register'::text, 'sign_in'::text, 'check'::text])))
)
CREATE INDEX challenges_by_expiry ON passkeys.challenges USING btree (expires_at)

table passkeys.contact_keys (
  account_id uuid not null,
  key_id uuid not null,
  pool text not null,
  kind text not null,
  credential_id bytea,
  public_key bytea,
  label text not null,
  registered_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  confirmed_how text,
  confirmed_by uuid,
  ended_at timestamp with time zone,
  code_hash bytea,
  code_tries integer not null default 0,
  code_until timestamp with time zone,
  constraint contact_keys_pkey PRIMARY KEY (account_id, key_id),
  constraint contact_keys_confirmed_how_check CHECK ((confirmed_how = ANY (ARRAY['first'::text, 'self'::text, 'colleague'::text, 'domain'::text]))),
  constraint contact_keys_kind_check CHECK ((kind = ANY (ARRAY['passkey'::text, 'browser'::text])))
)
CREATE INDEX contact_keys_by_id ON passkeys.contact_keys USING btree (key_id)
CREATE INDEX contact_keys_by_pool ON passkeys.contact_keys USING btree (pool)

table passkeys.passkeys (
  account_id uuid not null,
  credential_id bytea not null,
  pool text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  device_bound boolean not null,
  label text not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  suspended_at timestamp with time zone,
  constraint passkeys_pkey PRIMARY KEY (account_id, credential_id)
)
CREATE UNIQUE INDEX passkeys_by_credential ON passkeys.passkeys USING btree (credential_id)
CREATE INDEX passkeys_by_pool ON passkeys.passkeys USING btree (pool)

schema recovery

table recovery.start_overs (
  account_id uuid not null,
  begun_at timestamp with time zone not null,
  pool text not null,
  ready_at timestamp with time zone not null,
  label text not null,
  reminded_at timestamp with time zone,
  stopped_at timestamp with time zone,
  finished_at timestamp with time zone,
  ticket_hash bytea,
  ticket_until timestamp with time zone,
  constraint start_overs_pkey PRIMARY KEY (account_id, begun_at),
  constraint start_overs_ticket_hash_key UNIQUE (ticket_hash)
)
CREATE INDEX start_overs_by_pool ON recovery.start_overs USING btree (pool)
CREATE INDEX start_overs_waiting ON recovery.start_overs USING btree (ready_at) WHERE ((stopped_at IS NULL) AND (finished_at IS NULL))

schema requests

table requests.prekeys (
  candidate_id uuid not null,
  prekey_id uuid not null,
  pool text not null,
  recipient text not null,
  made_at timestamp with time zone not null,
  posting_id uuid,
  handle text,
  taken_at timestamp with time zone,
  ends_at timestamp with time zone,
  constraint prekeys_pkey PRIMARY KEY (candidate_id, prekey_id),
  constraint prekeys_check CHECK (((taken_at IS NULL) = (handle IS NULL)))
)
CREATE UNIQUE INDEX prekeys_by_handle ON requests.prekeys USING btree (posting_id, handle) WHERE (handle IS NOT NULL)
CREATE INDEX prekeys_by_pool ON requests.prekeys USING btree (pool)

table requests.requests (
  candidate_id uuid not null,
  request_id uuid not null,
  pool text not null,
  posting_id uuid not null,
  employer_id uuid not null,
  recruiter_id uuid not null,
  target_kind text not null,
  target text not null,
  card text,
  purpose text not null,
  fields text[] not null,
  keep_days integer not null,
  prekey_id uuid,
  ciphertext bytea,
  statement text not null,
  signature bytea not null,
  request_hash bytea not null,
  sent_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  delivered boolean not null,
  answer text,
  answered_at timestamp with time zone,
  told_at timestamp with time zone,
  lapsed_at timestamp with time zone,
  grant_id uuid,
  constraint requests_pkey PRIMARY KEY (candidate_id, request_id),
  constraint requests_answer_check CHECK ((answer = ANY (ARRAY['granted'::text, 'declined'::text]))),
  constraint requests_check CHECK (((answer = 'granted'::text) = (grant_id IS NOT NULL))),
  constraint requests_target_kind_check CHECK ((target_kind = ANY (ARRAY['handle'::text, 'interest'::text])))
)
CREATE INDEX requests_by_employer ON requests.requests USING btree (employer_id, sent_at)
CREATE UNIQUE INDEX requests_by_id ON requests.requests USING btree (request_id)
CREATE INDEX requests_by_pool ON requests.requests USING btree (pool)
CREATE INDEX requests_by_posting ON requests.requests USING btree (posting_id, sent_at)
CREATE UNIQUE INDEX requests_once ON requests.requests USING btree (posting_id, target)
CREATE INDEX requests_waiting ON requests.requests USING btree (ends_at) WHERE ((answer IS NULL) AND (lapsed_at IS NULL))

schema storage

table storage.migrations (
  number integer not null,
  name text not null,
  sha256 text not null,
  breaking boolean not null,
  applied_at timestamp with time zone not null default now(),
  constraint migrations_pkey PRIMARY KEY (number)
)

schema vault

table vault.documents (
  candidate_id uuid not null,
  document_id uuid not null,
  pool text not null,
  kind text not null,
  version integer not null,
  sha256 bytea not null,
  size integer not null,
  ciphertext bytea not null,
  updated_at timestamp with time zone not null,
  constraint documents_pkey PRIMARY KEY (candidate_id, document_id),
  constraint documents_kind_check CHECK ((kind = ANY (ARRAY['resume'::text, 'original'::text]))),
  constraint documents_version_check CHECK ((version > 0))
)

table vault.manifests (
  candidate_id uuid not null,
  version integer not null,
  pool text not null,
  statement text not null,
  signature bytea not null,
  content text,
  signed_at timestamp with time zone not null,
  constraint manifests_pkey PRIMARY KEY (candidate_id, version),
  constraint manifests_version_check CHECK ((version > 0))
)
CREATE INDEX manifests_by_pool ON vault.manifests USING btree (pool)

table vault.resealed (
  candidate_id uuid not null,
  document_id uuid not null,
  pool text not null,
  version integer not null,
  sha256 bytea not null,
  size integer not null,
  ciphertext bytea not null,
  arrived_at timestamp with time zone not null,
  constraint resealed_pkey PRIMARY KEY (candidate_id, document_id),
  constraint resealed_version_check CHECK ((version > 0))
)
CREATE INDEX resealed_by_arrival ON vault.resealed USING btree (arrived_at)
CREATE INDEX resealed_by_pool ON vault.resealed USING btree (pool)

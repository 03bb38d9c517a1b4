-- What a candidate's desk needs: which news are mailed, and of which end somebody was told.

-- The kinds of news that are not mailed to this account; see shared/api/accounts.ts.
alter table accounts.accounts add column quiet text[] not null default '{}';
update accounts.accounts
  set quiet = array['requests', 'messages', 'progress', 'openings', 'access', 'arrivals'] where not notices;
alter table accounts.accounts drop column notices;

-- Since when its candidate knows that the access ends soon.
alter table disclosure.grants add column end_told_at timestamptz;

-- Whose copies were opened in the last minutes is asked every minute; openings come in the order of time.
create index openings_by_time on disclosure.openings using brin (opened_at);

-- When an account that its owner asked to have erased is erased; null for all others.
alter table accounts.accounts add column erase_at timestamptz;
create index accounts_to_erase on accounts.accounts (erase_at) where erase_at is not null;
-- Since its candidate's account waits to be erased; ends when the candidate keeps the account.
alter table disclosure.grants add column closed_since timestamptz;
-- The card was shown when its owner's account began to wait, and is shown again when the owner keeps it.
alter table cards.cards add column comes_back boolean not null default false;

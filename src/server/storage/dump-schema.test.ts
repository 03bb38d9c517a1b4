import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { describeSchema } from './dump-schema.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await emptyTestDatabase();
});
afterAll(() => test.dispose());

it('describes tables, constraints and indexes alike on every supported PostgreSQL', async () => {
  await test.database.pool.query(`
    create schema jobs;
    create table jobs.postings (
      id uuid primary key, title text not null, places int not null default 1 check (places > 0),
      words tsvector generated always as (to_tsvector('simple', title)) stored, gone text);
    alter table jobs.postings drop column gone;
    create index postings_words on jobs.postings using gin (words);
    create index postings_open on jobs.postings (title desc) where places > 1;
    create table jobs.notes (
      posting_id uuid not null references jobs.postings (id), at timestamptz not null default now(),
      text text collate "C", unique (posting_id, at));
    create view jobs.titles as select p.title, n.text from jobs.postings p join jobs.notes n on n.posting_id = p.id;`);
  expect(await describeSchema(test.database.pool)).toBe(EXPECTED);
});

const EXPECTED = `schema jobs

table jobs.notes (
  posting_id uuid not null,
  at timestamp with time zone not null default now(),
  text text collate "C",
  constraint notes_posting_id_at_key UNIQUE (posting_id, at),
  constraint notes_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES jobs.postings(id)
)

table jobs.postings (
  id uuid not null,
  title text not null,
  places integer not null default 1,
  words tsvector generated always as (to_tsvector('simple'::regconfig, title)) stored,
  constraint postings_pkey PRIMARY KEY (id),
  constraint postings_places_check CHECK ((places > 0))
)
CREATE INDEX postings_open ON jobs.postings USING btree (title DESC) WHERE (places > 1)
CREATE INDEX postings_words ON jobs.postings USING gin (words)

view jobs.titles as
 SELECT p.title,
    n.text
   FROM (jobs.postings p
     JOIN jobs.notes n ON ((n.posting_id = p.id)));
`;

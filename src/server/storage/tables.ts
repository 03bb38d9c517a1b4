/**
 * Every table of the database as Kysely sees it, one line each: `'ledger.leaves': LeavesTable`. A domain's row
 * types stand in that domain's `store.ts`; they are gathered here so that one transaction can span domains.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled line by line as domains bring their tables
export interface Tables {}

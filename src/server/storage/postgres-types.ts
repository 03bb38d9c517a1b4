import pg from 'pg';

const INT8 = 20;
const DATE = 1082;

/**
 * How column values arrive: `bigint` as a number (throws beyond 2^53 - 1 rather than rounding), `date` as the text
 * `YYYY-MM-DD` (a Date would shift it by the server's time zone), `timestamptz` as a Date, `bytea` as a Buffer
 * (which is a Uint8Array). `numeric` stays text. Set per connection, so that no other user of `pg` is affected.
 */
export const postgresTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary' && oid === INT8) return parseSafeInteger;
    if (format !== 'binary' && oid === DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format ?? 'text');
  },
};

function parseSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`the integer ${text} is larger than 2^53 - 1`);
  return value;
}

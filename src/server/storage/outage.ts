// SQLSTATE 08 connection, 53 resources, 57P0x going down, crashed or coming up; and the sockets' own words.
const CODE = /^(08|53|57P0|ECONN|EPIPE|ENOENT|EAGAIN|ETIMEDOUT)/;
// The driver gives these no code: a connection broke in the middle, or none was free in time.
const DRIVER =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying)/;

/** Whether the database was out of reach when this error arose: the same may well go through in a moment. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return code === undefined ? DRIVER.test(error.message) : CODE.test(code);
}

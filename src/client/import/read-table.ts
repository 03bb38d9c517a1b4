/** Reads comma separated values (RFC 4180), with any line ends; a quote that nobody closes goes on to the end. */

const MAX_CELLS = 200_000;

/** The rows of a table; empty lines are left out. */
export function readTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  const cell = /(?:"([^"]*(?:""[^"]*)*)(?:"|$)([^,\r\n]*)|([^,\r\n]*))(,|\r\n|\n|\r|$)/gy;
  const whole = text.replace(/^\uFEFF/, '');
  for (let match = cell.exec(whole); match !== null && cells < MAX_CELLS; match = cell.exec(whole)) {
    const [, quoted, behind = '', plain = '', end = ''] = match;
    row.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"') + behind);
    cells++;
    if (end === ',') continue;
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
    if (cell.lastIndex >= whole.length) break;
  }
  return rows;
}

/**
 * The recovery kit as a file: an age identity file as it stands, with comments that say what it is. It does not name
 * the account, so that who finds it does not know whose it is.
 */
export function kitFile(kit: {
  identity: string;
  checksum: string;
  origin: string;
  day: string;
  address: string | null;
}): string {
  const notes = [
    `Sealfolio recovery kit`,
    kit.origin,
    kit.day,
    ...(kit.address === null ? [] : [kit.address]),
    `check ${kit.checksum}`,
  ];
  return `${notes.map((note) => `# ${note}`).join('\n')}\n${kit.identity}\n`;
}

/** The kit's line in a file; the whole text when there is no such line, for `parseKit` to judge. */
export function kitOfFile(text: string): string {
  const line = text.slice(0, 20_000).match(/^\s*AGE-SECRET-KEY-PQ-1.*$/im)?.[0];
  return (line ?? text.slice(0, 2_000)).trim();
}

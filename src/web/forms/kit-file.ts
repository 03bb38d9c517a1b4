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

/** Lets the browser store `text` as a file called `name`. */
export function saveAsFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/**
 * Lets the browser store something as a file called `name`. Never as the type of a page: one that opened here would run at
 * the address that holds the keys.
 */
export function saveAsFile(name: string, content: string | readonly Blob[]): void {
  const parts = typeof content === 'string' ? [content] : [...content];
  const url = URL.createObjectURL(new Blob(parts, { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

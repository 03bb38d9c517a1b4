/** How an application is called before its copy is opened: the end of its number, which is random. */
export function shortNumber(grantId: string): string {
  return grantId.slice(-6).toUpperCase();
}

/** How words are set beside each other where no sentence holds them: scripts without spaces bring their own marks. */

/** Something, and more about it in brackets: “Grace Lopez (Head of people)”, “高橋 由香（人事部長）”. */
export function withAside(of: string, aside: string, locale: string): string {
  return `${of}${isSpaced(locale) ? ' ' : ''}${inBrackets(aside, locale)}`;
}

/** Words in the brackets of the script. */
export function inBrackets(words: string, locale: string): string {
  return isSpaced(locale) ? `(${words})` : `（${words}）`;
}

/** Things of different kinds, the nearest first: “Developer, Harbour Works”, “開発者 · 灯台製作所”. Empty ones are left out. */
export function setBeside(parts: readonly string[], locale: string): string {
  return parts.filter((part) => part !== '').join(isSpaced(locale) ? ', ' : ' · ');
}

/** Whether words and sentences are parted by spaces. Chinese and Japanese part them by marks that are wide enough. */
export function isSpaced(locale: string): boolean {
  return !/^(zh|ja)\b/.test(locale);
}

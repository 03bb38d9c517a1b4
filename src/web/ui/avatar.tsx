/** The first letters of a name, as a decoration beside the name itself. */
export function Avatar({ name }: { name: string }) {
  // Drawn by the stylesheet, so that it never counts as part of a name.
  return <span className="avatar" aria-hidden="true" data-initials={initials(name)} />;
}

// Names in Han or kana are known by their first character; others by first and last word.
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '·';
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(first)) return first;
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
}

/** Elements out of text: everything that comes from a receipt goes in as text, and cannot become markup. */

/** An element with attributes and children; strings are text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (HTMLElement | string)[],
): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** `words` with each `{name}` replaced by its value. */
export function fillIn(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)).trim();
}

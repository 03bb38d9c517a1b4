/** A `fetch` that keeps cookies, as a browser would for one person: each simulated person has one of their own. */

/** A fetch with a cookie jar. It is meant for one origin: every cookie goes with every request. */
export function cookieFetch(): typeof fetch {
  const jar = new Map<string, string>();
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(input, { ...init, headers });
    for (const line of response.headers.getSetCookie()) keepCookie(jar, line);
    return response;
  };
}

function keepCookie(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const [name = '', ...value] = pair.split('=');
  if (isEnded(attributes)) jar.delete(name.trim());
  else jar.set(name.trim(), value.join('=').trim());
}

function isEnded(attributes: readonly string[]): boolean {
  const named = new Map(
    attributes.map((each) => [each.split('=')[0]?.trim().toLowerCase(), each.split('=')[1]?.trim()]),
  );
  const maxAge = named.get('max-age');
  if (maxAge !== undefined) return Number(maxAge) <= 0;
  const expires = named.get('expires');
  return expires !== undefined && Date.parse(expires) <= Date.now();
}

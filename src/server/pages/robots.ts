/** What crawlers are asked to leave alone: the application, the API, and searches, which are endless. */
export function robotsText(): string {
  const lines = ['User-agent: *', 'Disallow: /app', 'Disallow: /api', 'Disallow: /dev', 'Disallow: /*?'];
  return `${lines.join('\n')}\n`;
}

/** `/dev/mail`: what a development platform would have sent, by mail or text message. Only with a loopback PUBLIC_URL and without SMTP. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {} from '@fastify/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pageHeaders } from '../http/csp.ts';
import { mailFolder } from '../mail/deliver-mail.ts';
import { smsFolder } from '../mail/sms-door.ts';
import { type Html, html } from './html.ts';

const NEWEST = 50;

/** Adds the page to `app`. */
export function registerDevMail(
  app: FastifyInstance,
  parts: { dataDir: string; publicUrl: string; publicStyle: string },
): void {
  app.get('/dev/mail', { schema: { hide: true } }, async (request, reply) => {
    if (!isFromHere(request, parts.publicUrl)) return reply.callNotFound();
    const mails = await readMessages([mailFolder(parts.dataDir), smsFolder(parts.dataDir)]);
    return reply
      .headers(pageHeaders({ https: false }))
      .type('text/html; charset=utf-8')
      .send(String(page(mails, parts.publicStyle)));
  });
}

/** Codes are for whoever sits at this machine: no other address, and no foreign name that resolves to this one. */
function isFromHere(request: FastifyRequest, publicUrl: string): boolean {
  const from = request.socket.remoteAddress ?? '';
  const near = /^(?:::ffff:)?127\.|^::1$/.test(from);
  return near && request.headers.host === new URL(publicUrl).host;
}

/** Names begin with the time (UUIDv7): in their order mails and text messages fall into one row. */
async function readMessages(folders: readonly string[]): Promise<string[]> {
  const files = await Promise.all(
    folders.map(async (folder) => (await readdir(folder).catch(() => [])).map((name) => ({ folder, name }))),
  );
  const newest = files
    .flat()
    .filter(({ name }) => /\.(eml|sms)$/.test(name))
    .sort((one, other) => (one.name < other.name ? 1 : -1))
    .slice(0, NEWEST);
  return Promise.all(
    newest.map(async ({ folder, name }) => readable(await readFile(join(folder, name), 'utf8'))),
  );
}

/** A mail as a person reads it: its parts come quoted-printable or in base64, its subject as an encoded word. */
function readable(mail: string): string {
  const [head = '', body = ''] = mail.split(/\r?\n\r?\n(.*)/s);
  const shown = head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .filter((line) => /^(to|subject|date):/i.test(line))
    .map((line) =>
      line.replace(/=\?utf-8\?([qb])\?([^?]*)\?=\s*/gi, (_all, kind: string, text: string) =>
        decodeWord(kind, text),
      ),
    );
  const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(head)?.[1]?.toLowerCase();
  return `${shown.join('\n')}\n\n${decodeBody(body, encoding)}`;
}

function decodeWord(kind: string, text: string): string {
  return kind.toLowerCase() === 'b' ? fromBase64(text) : fromQuoted(text.replaceAll('_', ' '));
}

function decodeBody(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return fromBase64(body);
  return encoding === 'quoted-printable' ? fromQuoted(body.replace(/=\r?\n/g, '')) : body;
}

const fromBase64 = (text: string) => Buffer.from(text, 'base64').toString('utf8');
const fromQuoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

function page(mails: readonly string[], style: string): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Mails and text messages · Sealfolio development</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main class="page">
<h1>What would have been sent</h1>
<p>Mails and text messages. This page exists only on a development platform. Newest first.</p>
${mails.length === 0 ? html`<p>None yet.</p>` : mails.map((mail) => html`<pre class="mail">${mail}</pre>`)}
</main>
</body>
</html>`;
}

/** A real SMTP server that keeps what it is handed: envelope and message. It can be stopped and started again. */
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived. */
export type ReceivedMail = {
  readonly from: string;
  readonly to: readonly string[];
  readonly headers: string;
  readonly subject: string;
  readonly text: string;
};

/** The server of one test. */
export type MailServer = {
  readonly mails: ReceivedMail[];
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Addresses that are refused while they stand here. */
  readonly refused: Set<string>;
};

/** A mail server for `port` on this machine; not started yet. */
export function mailServer(port: number): MailServer {
  const mails: ReceivedMail[] = [];
  const refused = new Set<string>();
  let server: SMTPServer | undefined;
  const make = () =>
    new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo({ address }, _session, answer) {
        answer(refused.has(address) ? new Error(`550 no such person: ${address}`) : null);
      },
      onData(stream, session, answer) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          const from = mailFrom === false ? '' : mailFrom.address;
          const to = rcptTo.map(({ address }) => address);
          mails.push({ from, to, ...readMail(Buffer.concat(parts).toString('utf8')) });
          answer();
        });
      },
    });
  return {
    ...{ mails, refused },
    async start() {
      server = make();
      // Whoever hangs up in the middle is not this test's matter.
      server.on('error', () => {});
      const listening = once(server.server, 'listening');
      server.listen(port, '127.0.0.1');
      await listening;
    },
    async stop() {
      const running = server;
      server = undefined;
      if (running !== undefined) await new Promise<void>((resolve) => running.close(resolve));
    },
  };
}

function readMail(mail: string): { headers: string; subject: string; text: string } {
  const [folded = '', body = ''] = mail.split(/\r\n\r\n(.*)/s);
  const headers = folded.replace(/\r\n[ \t]+/g, ' ');
  const subject = (/^subject: (.*)$/im.exec(headers)?.[1] ?? '').replace(
    /=\?utf-8\?([bq])\?([^?]*)\?=\s*/gi,
    (_all, how: string, text: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : unquote(text.replaceAll('_', ' ')),
  );
  const how = /^content-transfer-encoding: (\S+)/im.exec(headers)?.[1]?.toLowerCase();
  if (how === 'base64') return { headers, subject, text: Buffer.from(body, 'base64').toString('utf8') };
  return { headers, subject, text: how === 'quoted-printable' ? unquote(body.replace(/=\r\n/g, '')) : body };
}

function unquote(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** A real gateway of text messages over HTTP, which keeps what it is handed. It can be told what to answer. */
import { once } from 'node:events';
import { createServer } from 'node:http';

/** A request as it arrived. */
export type Posted = {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly contentType: string;
  readonly body: string;
};

/** The gateway of one test. */
export type SmsGateway = {
  readonly url: string;
  readonly posted: Posted[];
  /** The status of the next answers, each with a body that repeats what was sent; 302 points to `/elsewhere`. */
  answerWith(status: number): void;
  stop(): Promise<void>;
};

/** Starts a gateway on this machine that takes everything. */
export async function smsGateway(): Promise<SmsGateway> {
  const posted: Posted[] = [];
  let status = 202;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    const { authorization = '', 'content-type': contentType = '' } = request.headers;
    posted.push({ method: request.method ?? '', path: request.url ?? '', authorization, contentType, body });
    response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {});
    response.end(`about ${body}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    ...{ url: `http://127.0.0.1:${port}/send?from=folio`, posted },
    answerWith(next) {
      status = next;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

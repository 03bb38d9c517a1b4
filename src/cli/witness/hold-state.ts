/** One witness for one state: two that note what they saw in one folder could each cosign another history. */
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';

/** Holds the folder for this process, until `release`; a TypeError tells that another one does. */
export async function holdState(folder: string): Promise<{ release(): Promise<void> }> {
  const path = join(folder, 'running.sock');
  const server = createServer((socket) => socket.end());
  // A socket of a killed process is a name that nobody answers at.
  if (!(await listen(server, path))) {
    if (await answers(path)) throw new TypeError(`another witness runs on ${folder}`);
    await rm(path, { force: true });
    if (!(await listen(server, path))) throw new TypeError(`another witness runs on ${folder}`);
  }
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function listen(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', onError);
    server.listen(path, () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

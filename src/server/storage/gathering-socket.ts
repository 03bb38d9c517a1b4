import { Socket } from 'node:net';

/**
 * A socket that sends what is written in one turn of the event loop as one message: whoever hears it is woken once. For many
 * small questions on one machine, where the waking costs more than the question.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket();
  const { write } = socket;
  let gathers = false;
  const gather = () => {
    if (gathers) return;
    gathers = true;
    socket.cork();
    setImmediate(() => {
      gathers = false;
      socket.uncork();
    });
  };
  const gathering = (...what: Parameters<typeof write>) => {
    gather();
    return write.apply(socket, what);
  };
  // Not earlier: connecting gives a socket the usual `write`.
  socket.once('connect', () => Object.assign(socket, { write: gathering }));
  return socket;
}

/**
 * A real name server on loopback, UDP and TCP on one port, whose zone tests change as they go. Like a resolver it follows
 * aliases; it is asked about any name and knows those it was told.
 */
import { once } from 'node:events';
import { type AddressInfo, isIP, type Socket } from 'node:net';
import { Packet, TCPServer, UDPServer } from 'dns2';

/** One TXT record: its text, or the pieces that it is sent in (at most 255 bytes each). */
export type TxtValue = string | readonly string[];

/** How a name is not answered; `stuck`: UDP sends the question on to TCP, which stays silent. */
export type DnsFailure = 'servfail' | 'refused' | 'silent' | 'stuck';

/** The server of one test. */
export type DnsServer = {
  /** Its address and port, as `DNS_SERVERS` takes them. */
  readonly server: string;
  /** What was asked, in order: `udp _sealfolio.acme.example`, in lower case. */
  readonly questions: readonly string[];
  /** The name's TXT records from now on; with none of them the name exists and is empty. */
  setTxt(name: string, values: readonly TxtValue[]): void;
  /** The name's addresses, IPv4 and IPv6, from now on; a function is asked at each question. */
  setAddresses(name: string, addresses: readonly string[] | (() => readonly string[])): void;
  /** Makes `name` an alias (CNAME) of `target`. */
  setAlias(name: string, target: string): void;
  /** From now on `name` fails this way; `undefined` ends it. */
  fail(name: string, how: DnsFailure | undefined): void;
  /** Forgets `name`: it does not exist (NXDOMAIN), as any name that was never told. */
  forget(name: string): void;
  dispose(): Promise<void>;
};

type Zone = {
  readonly texts: Map<string, readonly TxtValue[]>;
  readonly addresses: Map<string, () => readonly string[]>;
  readonly aliases: Map<string, string>;
  readonly failures: Map<string, DnsFailure>;
};

/** Starts a server on a free port of 127.0.0.1, with an empty zone. */
export async function startDnsServer(): Promise<DnsServer> {
  const zone: Zone = { texts: new Map(), addresses: new Map(), aliases: new Map(), failures: new Map() };
  const questions: string[] = [];
  const handle =
    (transport: string) => (request: Packet, send: (response: Packet) => Promise<Buffer> | undefined) => {
      const name = request.questions[0]?.name.toLowerCase() ?? '';
      questions.push(`${transport} ${name}`);
      const response = answer(zone, request, name, transport);
      if (response !== undefined) void send(response);
    };
  const { port, close } = await listen(handle('udp'), handle('tcp'));
  return {
    server: `127.0.0.1:${port}`,
    questions,
    setTxt: (name, values) => void zone.texts.set(name.toLowerCase(), values),
    setAddresses: (name, addresses) =>
      void zone.addresses.set(
        name.toLowerCase(),
        typeof addresses === 'function' ? addresses : () => addresses,
      ),
    setAlias: (name, target) => void zone.aliases.set(name.toLowerCase(), target.toLowerCase()),
    fail(name, how) {
      if (how === undefined) zone.failures.delete(name.toLowerCase());
      else zone.failures.set(name.toLowerCase(), how);
    },
    forget(name) {
      for (const told of [zone.texts, zone.addresses, zone.aliases, zone.failures])
        told.delete(name.toLowerCase());
    },
    dispose: close,
  };
}

function answer(zone: Zone, request: Packet, name: string, transport: string): Packet | undefined {
  const response = Packet.createResponseFromRequest(request);
  response.header.ra = 1;
  const failure = zone.failures.get(name);
  if (failure === 'silent' || (failure === 'stuck' && transport === 'tcp')) return undefined;
  if (failure === 'stuck') {
    response.header.tc = 1;
    return response;
  }
  if (failure !== undefined) {
    response.header.rcode = Packet.RCODE[failure === 'servfail' ? 'SERVFAIL' : 'REFUSED'];
    return response;
  }
  const target = zone.aliases.get(name);
  if (target !== undefined) response.answers.push(record(name, 'CNAME', { domain: target }));
  const values = zone.texts.get(target ?? name);
  const addresses = zone.addresses.get(target ?? name);
  if (values === undefined && addresses === undefined) response.header.rcode = Packet.RCODE.NXDOMAIN;
  const type = request.questions[0]?.type;
  if (type === Packet.TYPE.A || type === Packet.TYPE.AAAA) {
    const family = type === Packet.TYPE.A ? 4 : 6;
    for (const address of addresses?.().filter((one) => isIP(one) === family) ?? [])
      response.answers.push(record(target ?? name, family === 4 ? 'A' : 'AAAA', { address }));
    return response;
  }
  if (type !== Packet.TYPE.TXT) return response;
  for (const value of values ?? []) {
    response.answers.push(record(target ?? name, 'TXT', { data: pieces(value) }));
  }
  return response;
}

type RecordData = { domain: string } | { data: string[] } | { address: string };

function record(name: string, type: 'CNAME' | 'TXT' | 'A' | 'AAAA', data: RecordData) {
  return Object.assign(new Packet.Resource(name, Packet.TYPE[type], Packet.CLASS.IN, 1), data);
}

function pieces(value: TxtValue): string[] {
  return typeof value === 'string' ? (value.match(/.{1,255}/gs) ?? ['']) : [...value];
}

type Handler = ConstructorParameters<typeof TCPServer>[0];

/** Both transports on one port: the free one of UDP may be taken for TCP, so a few are tried. */
async function listen(udpHandler: Handler, tcpHandler: Handler, tries = 10) {
  const udp = new UDPServer(udpHandler);
  await udp.listen(0, '127.0.0.1');
  const { port }: AddressInfo = udp.address();
  const tcp = new TCPServer(tcpHandler);
  const sockets = new Set<Socket>();
  tcp.on('connection', (socket: Socket) => {
    sockets.add(socket);
    // Whoever hangs up in the middle is not this test's matter.
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  const close = async () => {
    const closed = [udp.close(), tcp.close()].map((server) => once(server, 'close'));
    for (const socket of sockets) socket.destroy();
    await Promise.all(closed);
  };
  try {
    const listening = once(tcp, 'listening');
    tcp.listen(port, '127.0.0.1');
    await listening;
  } catch (error) {
    udp.close();
    if (tries === 0) throw error;
    return listen(udpHandler, tcpHandler, tries - 1);
  }
  return { port, close };
}

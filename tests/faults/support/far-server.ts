import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a server on this machine that can fall silent, as one whose host is gone from the network. */
export interface FarServer {
  /** The URL of the server by this way. */
  url: string;
  /** From now on nothing comes through either way; whoever connects is let in and hears nothing. */
  vanish(): void;
  /** Lets new connections through; those of before stay silent. */
  comeBack(): void;
  close(): Promise<void>;
}

export async function farServer(url: string): Promise<FarServer> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let isThere = true;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).once('close', () => sockets.delete(socket));
    return socket;
  };
  const way = createServer((near) => {
    keep(near);
    if (!isThere) return;
    const far = keep(connect(Number(port) || 5432, hostname));
    near.pipe(far).pipe(near);
  }).listen(0, '127.0.0.1');
  await once(way, 'listening');
  const byThisWay = new URL(url);
  byThisWay.host = `127.0.0.1:${(way.address() as { port: number }).port}`;
  return {
    url: byThisWay.href,
    vanish() {
      isThere = false;
      for (const socket of sockets) socket.unpipe().pause();
    },
    comeBack() {
      isThere = true;
    },
    async close() {
      way.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

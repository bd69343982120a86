import type { Context } from 'hono';

/**
 * Where the request comes from: the other end of the connection. Behind proxies that are trusted, the last address in
 * `x-forwarded-for` that is not one of theirs; what a visitor wrote into the header before that is not believed.
 */
export function clientAddress(context: Context, trustedProxies: readonly string[]): string {
  const peer = plain(peerAddress(context));
  if (!trustedProxies.includes(peer)) return peer;
  const chain = (context.req.header('x-forwarded-for') ?? '').split(',').map((address) => plain(address.trim()));
  return chain.findLast((address) => address !== '' && !trustedProxies.includes(address)) ?? peer;
}

function peerAddress(context: Context): string {
  const socket = (context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket;
  return socket?.remoteAddress ?? 'unknown';
}

/** `::ffff:10.0.0.1` is the IPv4 address 10.0.0.1 on a socket for both families. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '');
}

/**
 * Which addresses a witness may connect to: those of public hosts alone. Employers name domains, and whoever runs a domain
 * says which addresses it has: without this, a witness could be sent to whatever its own network keeps for itself.
 * Sources: IANA's registries of special-purpose addresses (RFC 6890), RFC 6598, RFC 6052, RFC 9637. That a network translates
 * addresses of its own under a public prefix (RFC 6052 section 2.2) cannot be seen from here.
 */
import { BlockList, isIP, isIPv4 } from 'node:net';

const INNER_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Multicast, reserved, and the broadcast address.
  ['224.0.0.0', 3],
] as const;
/** All of IPv6 that is assigned to hosts of the internet; loopback, ULA, link-local, mapped and NAT64 lie outside. */
const GLOBAL_V6 = ['2000::', 3] as const;
const INNER_V6 = [
  // IETF's own: Teredo, benchmarking, ORCHID.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4: an IPv4 address stands in it.
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const inner = new BlockList();
for (const [net, prefix] of INNER_V4) inner.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of INNER_V6) inner.addSubnet(net, prefix, 'ipv6');
const global = new BlockList();
global.addSubnet(...GLOBAL_V6, 'ipv6');

/** Whether `address` is a public unicast one; false for what is no address at all. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false;
  if (isIPv4(address)) return !inner.check(address, 'ipv4');
  return global.check(address, 'ipv6') && !inner.check(address, 'ipv6');
}

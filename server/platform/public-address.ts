import ipaddr from 'ipaddr.js'

/** Names that no server in public bears: those without a dot, and those kept for private use and trials (RFC 2606, 6761, 6762, 8375). */
const privateName = /^[^.]+$|\.(localhost|local|internal|lan|test|example|invalid|home\.arpa)$/i

/** Ranges whose addresses only neighbours reach. */
const neighbours: ReadonlySet<string> = new Set(['loopback', 'private', 'uniqueLocal', 'linkLocal'])

/** Whether others than this machine and its own network may reach what bears this name or address. */
export function isPublicHost(host: string): boolean {
  const bare = host.replace(/^\[|\]$|\.$/g, '')
  return ipaddr.isValid(bare)
    ? !neighbours.has(ipaddr.process(bare).range())
    : bare.includes(':') || !privateName.test(bare)
}

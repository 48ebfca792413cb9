import ipaddr from 'ipaddr.js'

/**
 * What a network address is counted under: an IPv4 address as it is, however written; of an IPv6 address the network of 64 bits,
 * since whoever has one has all of it (RFC 6177).
 */
export function addressKey(ip: string): string {
  if (!ipaddr.isValid(ip)) return ip
  const address = ipaddr.process(ip)
  if (address.kind() === 'ipv4') return address.toString()
  const network = address.toByteArray().slice(0, 8)
  return Buffer.from(network).toString('hex')
}

import { creditCodeCheck, residentIdCheck } from '../../rules/identifiers.ts'

/** A well-formed Unified Social Credit Code of an organisation in Quangang that does not exist. */
export function creditCode(serial: number): string {
  const first17 = `91350505MAJRNY${String(serial).padStart(3, '0')}`
  return first17 + creditCodeCheck(first17)
}

/** A well-formed resident ID of nobody. */
export function residentId(serial: number): string {
  const first17 = `35052119900101${String(serial).padStart(3, '0')}`
  return first17 + residentIdCheck(first17)
}

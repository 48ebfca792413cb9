import { creditCodeCheck } from '../../rules/identifiers.ts'

/** A well-formed Unified Social Credit Code of an organisation in Quangang that does not exist. */
export function creditCode(serial: number): string {
  const first17 = `91350505MAJRNY${String(serial).padStart(3, '0')}`
  return first17 + creditCodeCheck(first17)
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A well-formed resident ID of nobody. */
export function residentId(serial: number): string {
  const first17 = `35052119900101${String(serial).padStart(3, '0')}`
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0)
  return first17 + '10X98765432'[sum % 11]
}

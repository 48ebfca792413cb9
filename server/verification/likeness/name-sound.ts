import { syllablesOf } from '../../reading/index.ts'

const sound = (text: string): string => syllablesOf(text.replaceAll(/[^\p{L}\p{N}]/gu, '')).join('')

/** How a person's name sounds: 建 and 健 are one. */
export const soundOfPerson = sound

const place =
  /^(?:\p{Script=Han}{2,3}省)?(?:\p{Script=Han}{2,3}市)?(?:\p{Script=Han}{2,3}[区县])?(?=\p{Script=Han}{2})/u
const legalForm = /(?:有限责任公司|股份有限公司|集团有限公司|有限公司|集团|公司|厂)(?:分公司)?$/u

/** How the part of a firm's name sounds that is its own, without the place before it and the legal form behind. */
export function soundOfFirm(name: string): string {
  const plain = name.normalize('NFKC').replaceAll(/\(.*?\)/gu, '')
  const own = plain.replace(place, '').replace(legalForm, '')
  return sound(own.length >= 2 ? own : plain)
}

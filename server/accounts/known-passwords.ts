import { dictionary } from '@zxcvbn-ts/language-common'
import { once } from '../platform/once.ts'

/** Some fifty thousand passwords that many people use, and that attackers try first. */
const known = once(() => new Set(Object.values<string>(dictionary['passwords-common'])))

/** Whether it is one of them, in capitals and full width too (NIST SP 800-63B §3.1.1.2). */
export const isCommonPassword = (password: string): boolean =>
  known().has(password.normalize('NFKC').toLowerCase())

import type { Role } from '../../rules/choices.ts'

/** One password for all that is invented here; it says what it is. */
export const demoPassword = 'rongqiao-demo'

export interface DemoSignIn {
  readonly role: Role
  readonly name: string
  readonly phone: string
  readonly password: string
}

/** One person of each kind to sign in as, on a demo installation. All invented. */
export const demoSignIns: readonly DemoSignIn[] = [
  { role: 'VETERAN', name: '连海生', phone: '15405000001', password: demoPassword },
  { role: 'EMPLOYER', name: '连班长', phone: '15405058001', password: demoPassword },
  { role: 'STAFF', name: '林向阳', phone: '15405059001', password: demoPassword },
]

import type { Role } from '../../rules/choices.ts'

/** The password of all demo accounts of a role. */
export type DemoPasswords = Readonly<Record<Role, string>>

/** One person of each kind to sign in as, on a demo installation. All invented. */
export const demoSignIns = [
  { role: 'VETERAN', name: '连海生', phone: '15405000001' },
  { role: 'EMPLOYER', name: '连班长', phone: '15405058001' },
  { role: 'STAFF', name: '林向阳', phone: '15405059001' },
] as const

/** Whom to sign in as, with the passwords where they have just been made: they are told once and kept nowhere. */
export const signInLines = (passwords: DemoPasswords | null): string[] => [
  '演示账号 demo sign-ins (all invented):',
  ...demoSignIns.map(
    ({ role, phone, name }) => `  ${role.padEnd(9)} ${phone}  ${passwords?.[role] ?? ''}  ${name}`,
  ),
  passwords
    ? '  密码仅显示这一次 the passwords are told this once and kept nowhere; `npm run demo -- passwords` sets others'
    : '  密码已在首次启动时显示 the passwords were told at the first start; `npm run demo -- passwords` sets others',
]

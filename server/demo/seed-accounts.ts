import { hashPassword, type NewAccount } from '../accounts/index.ts'
import type { Role } from '../../rules/choices.ts'
import type { Wired } from '../wiring.ts'
import { addMissing, demoPasswords, type Demo } from './demo.ts'
import type { DemoPasswords } from './sign-ins.ts'
import { cell, cellOrNull, table, type TableRow } from './tables.ts'

type DemoAccount = Omit<NewAccount, 'passwordHash'> & { readonly _id: string }

/** The account of an employer or a veteran of the tables. */
export const accountId = (id: string): string => `account-${id}`

/** One member of staff for each station, in the order of the table; the first works for the bureau. */
const staffNames = '林向阳 庄晓岚 陈守望 黄海燕 肖建新 郑长河 连春霞 吴定远 刘秋白 蔡启明'.split(' ')

const staff = (): DemoAccount[] =>
  table('stations').map((row, at) => ({
    _id: accountId(cell(row, 'id')),
    role: 'STAFF',
    name: staffNames[at] ?? '示例工作人员',
    phone: `+86154050590${String(at + 1).padStart(2, '0')}`,
    stationId: cell(row, 'id'),
    reach: cell(row, 'area_code'),
  }))

const employer = (row: TableRow): DemoAccount => ({
  _id: accountId(cell(row, 'id')),
  role: 'EMPLOYER',
  name: cell(row, 'contact_name'),
  phone: `+86${cell(row, 'contact_phone')}`,
})

const veteran = (row: TableRow): DemoAccount => ({
  _id: accountId(cell(row, 'id')),
  role: 'VETERAN',
  name: cell(row, 'name'),
  phone: cell(row, 'phone'),
  email: cellOrNull(row, 'email'),
  language: cell(row, 'language') === 'en' ? 'en' : 'zh-CN',
})

const all = (): DemoAccount[] => [
  ...staff(),
  ...table('employers').map(employer),
  ...table('veterans').map(veteran),
]

async function hashesOf(passwords: DemoPasswords): Promise<Record<Role, string>> {
  const [VETERAN, EMPLOYER, STAFF] = await Promise.all(
    [passwords.VETERAN, passwords.EMPLOYER, passwords.STAFF].map(hashPassword),
  )
  return { VETERAN: VETERAN ?? '', EMPLOYER: EMPLOYER ?? '', STAFF: STAFF ?? '' }
}

/** Gives accounts that are there these passwords; whoever is signed in to them is out. */
async function setPasswords(
  { services }: Pick<Wired, 'services'>,
  there: readonly DemoAccount[],
  hashes: Readonly<Record<Role, string>>,
): Promise<void> {
  for (const role of ['VETERAN', 'EMPLOYER', 'STAFF'] as const) {
    const ids = there.filter((account) => account.role === role).map(({ _id }) => _id)
    await services.accounts.setPasswords(ids, hashes[role])
  }
}

/** Those of the demo's accounts that are there. */
async function standing({ services }: Pick<Wired, 'services'>): Promise<DemoAccount[]> {
  const accounts = all()
  const there = new Set((await services.accounts.byIds(accounts.map(({ _id }) => _id))).map(({ _id }) => _id))
  return accounts.filter(({ _id }) => there.has(_id))
}

export const lacksAccounts = async (wired: Wired): Promise<boolean> =>
  (await standing(wired)).length < all().length

/**
 * Accounts of staff, employers and veterans; those of a role have one password, hashed once. Where some were made by a run that
 * was cut short, and never told of, they get the passwords of this one.
 */
export async function seedAccounts({ wired, passwords, now }: Demo): Promise<number> {
  const { accounts } = wired.services
  const there = await standing(wired)
  return addMissing(all(), accounts.byIds, async (missing) => {
    const hashes = await hashesOf(passwords)
    await setPasswords(wired, there, hashes)
    await accounts.createMany(
      missing.map((account) => ({
        ...account,
        phoneProvedAt: now,
        passwordHash: hashes[account.role],
      })),
    )
  })
}

/** New passwords for the demo's accounts; null where the demo is not. */
export async function renewPasswords(wired: Wired): Promise<DemoPasswords | null> {
  const there = await standing(wired)
  if (there.length === 0) return null
  const passwords = demoPasswords(wired)
  await setPasswords(wired, there, await hashesOf(passwords))
  return passwords
}

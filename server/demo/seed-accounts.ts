import { hashPassword, type NewAccount } from '../accounts/index.ts'
import { addMissing, type Demo } from './demo.ts'
import { demoPassword } from './sign-ins.ts'
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

/** Accounts of staff, employers and veterans, all with one password, hashed once. */
export async function seedAccounts({ wired }: Demo): Promise<number> {
  const { accounts } = wired.services
  const all = [...staff(), ...table('employers').map(employer), ...table('veterans').map(veteran)]
  return addMissing(all, accounts.byIds, async (missing) => {
    const passwordHash = await hashPassword(demoPassword)
    await accounts.createMany(missing.map((account) => ({ ...account, passwordHash })))
  })
}

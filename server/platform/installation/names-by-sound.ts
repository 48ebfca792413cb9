import type { Connection } from 'mongoose'
import { nameKeysOf, tailOf } from '../name-keys.ts'

interface Row {
  readonly _id: string
  readonly name?: string
  readonly nameEn?: string | null
  readonly creditCode?: string
  readonly veteranName?: string
  readonly phone?: string
  readonly contactPhone?: string
  readonly areaCode?: string | null
  readonly skills?: readonly { readonly id: string; readonly answer: string }[]
}

const mostAtOnce = 500

/** A village, its town, its district, its city and its province, by their digits. */
const pathOf = (code: string): string[] => [
  ...[12, 9, 6].filter((length) => code.length >= length).map((length) => code.slice(0, length)),
  `${code.slice(0, 4)}00`,
  `${code.slice(0, 2)}0000`,
]

/** What each of these keeps beside its name by now. */
const kept: Readonly<Record<string, (row: Row) => object>> = {
  veterans: ({ name = '', skills = [] }) => ({
    ...nameKeysOf(name),
    skillKeys: skills.filter(({ answer }) => answer !== 'REJECTED').map(({ id }) => id),
  }),
  employers: ({ name = '', nameEn = null, creditCode = null, contactPhone = '', areaCode }) => ({
    ...nameKeysOf(name, nameEn, creditCode),
    phoneTail: tailOf(contactPhone),
    areaPath: areaCode ? [...new Set(pathOf(areaCode))] : [],
  }),
  registrations: ({ veteranName = '' }) => ({ nameSound: nameKeysOf(veteranName).nameSound }),
  accounts: ({ phone = '' }) => ({ phoneTail: /^\+\d+$/.test(phone) ? tailOf(phone) : null }),
}

/** From before people were found by how their names are spoken: says it of every record that does not say it yet. */
export async function namesBySound(connection: Connection): Promise<string> {
  let changed = 0
  for (const [name, keysOf] of Object.entries(kept)) {
    const rows = connection.collection<Row>(name)
    const first = name === 'accounts' ? 'phoneTail' : 'nameSound'
    let after = ''
    for (;;) {
      const found = await rows
        .find({ _id: { $gt: after }, [first]: { $exists: false } }, { sort: { _id: 1 }, limit: mostAtOnce })
        .toArray()
      for (const row of found) await rows.updateOne({ _id: row._id }, { $set: keysOf(row) })
      changed += found.length
      const last = found.at(-1)
      if (!last) break
      after = last._id
    }
  }
  return `${changed} records are found by how their names are spoken, and by the end of their number`
}

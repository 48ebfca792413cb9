import { describe, expect } from 'vitest'
import { createSchema } from '../../server/graphql/schema.ts'
import { submitted } from '../../server/verification/index.ts'
import { anAccount, aStaffMember, type AnAccount } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aFair } from '../support/a-fair.ts'
import { aDraft } from '../support/a-posting.ts'
import { aResidentId, aVeteran } from '../support/a-veteran.ts'
import { overHttp } from '../support/fixtures.ts'
import { chance } from './chance.ts'
import { hostileOperation } from './hostile-operation.ts'

/** `HOSTILE=20000 npx vitest run tests/attacks` sends so many; `SEED` decides them. */
const many = Number(process.env['HOSTILE'] ?? 2_000)
const seed = Number(process.env['SEED'] ?? 20_261_127)

/** What stands in other people's records and nowhere else: whoever reads it reads what is not theirs. */
const marks = {
  name: '秘密某某甲',
  phone: '+8613977788899',
  address: '暗号路七七八号',
  contact: '0595-87654399',
  draft: '暗号草稿岗位',
  service: '暗号连队',
}

const it = overHttp.extend('theirs', { scope: 'file' }, async ({ services }) => {
  const veteran = await aVeteran(
    services,
    { name: marks.name, areaCode: '350505100', serviceText: marks.service, residentId: aResidentId() },
    { phone: marks.phone, name: marks.name },
  )
  const employer = await anEmployer(services, {
    address: marks.address,
    contactPhone: marks.contact,
    areaCode: '350505100',
    verification: submitted(new Date()),
  })
  const draft = await aDraft(services, employer, { title: marks.draft })
  const bureau = await aStaffMember(services)
  const fair = await aFair(services, bureau.viewer)
  await services.fairs.register(veteran.viewer, fair._id)
  const ids = [
    veteran.veteran._id,
    veteran.viewer.id,
    employer.employer._id,
    employer.viewer.id,
    draft._id,
    fair._id,
    ...(veteran.veteran.proofs ?? []).map(({ id }) => id),
    ...(employer.employer.proofs ?? []).map(({ id }) => id),
  ]
  return { ids }
})

const refused = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID',
  'CONFLICT',
  'RATE_LIMITED',
  'UNAVAILABLE',
])

interface Said {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string; readonly errorId?: string } }[]
}

/** What is wrong with an answer; null when nothing is. */
function wrongWith(status: number, text: string): string | null {
  if (/node_modules|at \S+ \(|\.ts:\d+/.test(text)) return 'a stack trace'
  const leaked = Object.entries(marks).find(([, mark]) => text.includes(mark))
  if (leaked) return `the ${leaked[0]} of others`
  if (status >= 500 && status !== 503) return `status ${status}`
  const said = (text.startsWith('{') ? JSON.parse(text) : {}) as Said
  for (const { extensions } of said.errors ?? []) {
    if (extensions?.errorId) return `an unexpected error, ${extensions.errorId}`
    if (!refused.has(extensions?.code ?? '')) return `no known code but ${extensions?.code}`
  }
  return null
}

describe('operations that are made up to do harm', () => {
  it(
    `${many} of them do none: no fault, no stack, nothing of others`,
    { timeout: 1_200_000 },
    async ({ app, services, theirs }) => {
      const schema = createSchema()
      const by = chance(seed)
      // Staff of a town where none of it lies; nobody of these may read it.
      const callers: (AnAccount | null)[] = [
        null,
        await anAccount(services),
        await anEmployer(services),
        await aStaffMember(services, { reach: '350505001', name: '邻镇' }),
      ]
      const faults: string[] = []
      const codes = new Map<string, number>()
      for (let sent = 0; sent < many && faults.length < 20; sent += 20) {
        const batch = Array.from({ length: 20 }, () => ({
          caller: by.pick(callers),
          ...hostileOperation(schema, theirs.ids, by),
        }))
        await Promise.all(
          batch.map(async ({ caller, body, headers }) => {
            const answer = await fetch(`${app.url}/graphql`, {
              method: 'POST',
              body,
              headers: { ...headers, ...(caller && { authorization: `Bearer ${caller.token}` }) },
            })
            const text = await answer.text()
            codes.set(`${answer.status}`, (codes.get(`${answer.status}`) ?? 0) + 1)
            const fault = wrongWith(answer.status, text)
            if (fault) faults.push(`${fault} of ${body.slice(0, 1_500)} → ${text.slice(0, 600)}`)
          }),
        )
      }
      console.info('hostile operations by status:', Object.fromEntries(codes))
      expect(faults).toEqual([])
      expect(Number(codes.get('200') ?? 0)).toBeGreaterThan(many / 3)
    },
  )
})

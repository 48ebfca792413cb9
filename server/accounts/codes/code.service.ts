import { codeRequestRule, type CodePurpose, type CodeRequest } from '../../../rules/code.ts'
import type { Language } from '../../../rules/text.ts'
import { checked } from '../../platform/checked.ts'
import { addressKey } from '../../platform/address.ts'
import type { Platform } from '../../platform/platform.ts'
import type { OwedJob } from '../../platform/queue/owed.ts'
import type { RateLimit } from '../../platform/rate-limit.ts'
import { accountErrors } from '../account.errors.ts'
import { codeLifetimeMs, codeText, mostTries, newCode } from './code.ts'
import { codeStore } from './code.store.ts'

export interface CodeLimits {
  /** One number, however many ask for it: neither flooded with messages nor kept from its own for long. */
  readonly number: RateLimit
  readonly pause: RateLimit
  /** Of a network address, which a whole hall may share. */
  readonly address: RateLimit
}

interface CodesDeps extends Pick<
  Platform,
  'connection' | 'clock' | 'newId' | 'queue' | 'log' | 'secrets' | 'sms'
> {
  readonly limits: { readonly codes: CodeLimits }
}

/** When a code that was asked for ends, and when another may be asked for. */
export interface CodeSent {
  readonly expiresAt: Date
  readonly againAt: Date
}

const pauseMs = 60_000

/** Codes sent to a number to prove that it is one's own. */
export function oneTimeCodes(deps: CodesDeps) {
  const { clock, secrets, sms, limits } = deps
  const store = codeStore(deps.connection)
  const sending = store.sending(deps)
  const hashed = (text: string): string => secrets.keyedHashes(text)[0] ?? ''
  const idOf = (purpose: CodePurpose, phone: string) =>
    `${purpose}-${hashed(`code for ${phone}`).slice(0, 24)}`
  const hashOf = (id: string, code: string) => hashed(`${id} ${code}`)

  return {
    /**
     * Makes a code and has it sent. The answer and the time it takes are the same whether the number has an account or not, and
     * it is sent in both cases: who holds the number may know.
     */
    async sendCode(request: CodeRequest, language: Language, ip: string): Promise<CodeSent> {
      const { phone, purpose } = checked(codeRequestRule, request)
      await limits.codes.address.take(addressKey(ip))
      await limits.codes.pause.take(phone)
      await limits.codes.number.take(phone)
      const now = clock()
      const [code, _id, version] = [newCode(), idOf(purpose, phone), now.getTime()]
      const expiresAt = new Date(version + codeLifetimeMs)
      const kept = { codeHash: hashOf(_id, code), codeSealed: secrets.encrypt(code), triesLeft: mostTries }
      await store.keep({
        _id,
        phone,
        purpose,
        language,
        ...kept,
        expiresAt,
        version,
        ...sending.mark(version),
      })
      await sending.ask([{ _id, version }])
      return { expiresAt, againAt: new Date(version + pauseMs) }
    },

    /** Sends what is asked for, unless it was sent, replaced or is over. */
    async deliverCode(job: OwedJob): Promise<void> {
      const row = await store.byId(job.id)
      if (row?.version === job.version && row.codeSealed && row.expiresAt > clock()) {
        const code = secrets.decrypt(row.codeSealed)
        const text = codeText(code, row.purpose, row.language)
        await sms.send({ id: `${row._id}-${row.version}`, to: row.phone, text, values: { code } })
        await store.sent(row)
      }
      await sending.done(job)
    },

    /** Uses a code up, once; a wrong one, one of before, for something else or tried too often is refused alike. */
    async takeCode(purpose: CodePurpose, phone: string, code: string, path = 'code'): Promise<void> {
      const row = await store.tried(idOf(purpose, phone), clock())
      const isRight = row !== null && row.codeHash === hashOf(row._id, code)
      if (!isRight || !(await store.used(row))) throw accountErrors.wrongCode(path)
    },

    sending,
  }
}

export type Codes = ReturnType<typeof oneTimeCodes>

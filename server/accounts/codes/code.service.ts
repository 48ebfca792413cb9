import { codeRequestRule, type CodePurpose, type CodeRequest } from '../../../rules/code.ts'
import type { Language } from '../../../rules/text.ts'
import { checked } from '../../platform/checked.ts'
import { addressKey } from '../../platform/address.ts'
import type { Platform } from '../../platform/platform.ts'
import type { OwedJob } from '../../platform/queue/owed.ts'
import type { RateLimit } from '../../platform/rate-limit.ts'
import { accountErrors } from '../account.errors.ts'
import { codeLifetimeMs, codeText, mostTries, newCode } from './code.ts'
import { codeStore, type CodeRow } from './code.store.ts'

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

/** A code, what it is to prove, and the field that it was given in. */
export interface Proof {
  readonly purpose: CodePurpose
  readonly phone: string
  readonly code: string
  readonly path?: string
}

/** When a code that was asked for ends, and when another may be asked for. */
export interface CodeSent {
  readonly expiresAt: Date
  readonly againAt: Date
}

/** A code that staff hand to somebody in person. */
export interface HandedCode {
  readonly code: string
  readonly expiresAt: Date
}

const pauseMs = 60_000
const handedMs = 30 * 60_000

/** Codes sent to a number to prove that it is one's own. */
export function oneTimeCodes(deps: CodesDeps) {
  const { clock, secrets, sms, limits } = deps
  const store = codeStore(deps.connection)
  const sending = store.sending(deps)
  const hashed = (text: string): string => secrets.keyedHashes(text)[0] ?? ''
  const idOf = (purpose: CodePurpose, phone: string) =>
    `${purpose}-${hashed(`code for ${phone}`).slice(0, 24)}`
  const hashOf = (id: string, code: string) => hashed(`${id} ${code}`)

  /** Takes one try of a code; null when it is not right. */
  async function tried({ purpose, phone, code }: Proof): Promise<CodeRow | null> {
    const row = await store.tried(idOf(purpose, phone), clock())
    return row?.codeHash === hashOf(row?._id ?? '', code) ? row : null
  }

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
      const kept = {
        codeHash: hashOf(_id, code),
        codeSealed: secrets.encrypt(code),
        triesLeft: mostTries,
        usedFor: null,
      }
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

    /** A code that is not sent but handed over: in the place of the one before, good for half an hour. */
    async handCode(purpose: CodePurpose, phone: string, language: Language): Promise<HandedCode> {
      const [code, _id, version] = [newCode(), idOf(purpose, phone), clock().getTime()]
      const expiresAt = new Date(version + handedMs)
      const kept = { codeHash: hashOf(_id, code), triesLeft: mostTries, usedFor: null }
      await store.keep({ _id, phone, purpose, language, ...kept, expiresAt, version })
      return { code, expiresAt }
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

    /**
     * Uses codes up, each once, all of them or none; a wrong one, one of before, for something else or tried too often is refused
     * alike, every one at its field. What makes the thing of this id may be sent again with the same code.
     */
    async takeCodes(proofs: readonly Proof[], thing?: string): Promise<void> {
      const rows = await Promise.all(proofs.map(tried))
      const wrong = proofs.filter((_, at) => !rows[at])
      if (wrong.length > 0) throw accountErrors.wrongCodes(wrong.map(({ path }) => path))
      for (const [at, row] of rows.entries())
        if (row && !(await (thing ? store.usedFor(row, thing) : store.used(row))))
          throw accountErrors.wrongCodes([proofs[at]?.path])
    },

    sending,
  }
}

export type Codes = ReturnType<typeof oneTimeCodes>

import { proofRule, type ProofInput, type ProofKind } from '../../rules/evidence.ts'
import { addDays, dayOf, startOfDay } from '../../rules/office-time.ts'
import { checked } from '../platform/checked.ts'
import type { Clock } from '../platform/clock.ts'
import { platformErrors } from '../platform/errors.ts'
import type { quotaStore } from '../platform/quota.ts'
import { allowed, signedIn, type Viewer } from '../platform/viewer.ts'
import { evidenceErrors } from './evidence.errors.ts'
import type { Evidence } from './evidence.service.ts'
import type { Proven, ProofRow } from './proof.ts'

interface Holder extends Proven {
  readonly _id: string
  readonly accountId: string
}

/** What a feature brings whose records hold proofs. */
interface HoldingParts<Row extends Holder> {
  readonly evidence: Pick<Evidence, 'keep' | 'bytesOf' | 'lettingGo' | 'owed'>
  readonly quotas: ReturnType<typeof quotaStore>
  readonly clock: Clock
  readonly kinds: readonly ProofKind[]
  readonly mayHold: (viewer: Viewer) => boolean
  /** Whether staff may open this of what the record holds. */
  readonly mayOpen: (viewer: Viewer, row: Row, proof: ProofRow) => boolean
  /** Whether it is the viewer's own, whose looking is not logged. */
  readonly isOwn?: (viewer: Viewer, row: Row) => boolean
  readonly mine: (viewer: Viewer) => Promise<Row>
  readonly byProof: (id: string) => Promise<Row | null>
  /** The record with these proofs, when it is still as it was read; `kind` is what has changed of it. */
  readonly write: (row: Row, proofs: readonly ProofRow[], kind: ProofKind) => Promise<Row>
  /** Before staff are shown a file: it is counted and logged. */
  readonly beforeOpening: (staff: Viewer, row: Row, proof: ProofRow) => Promise<void>
}

const mostProofs = 24
const mostADay = 60

/** A proof and what is in it. */
export interface OpenedProof {
  readonly proof: ProofRow
  readonly bytes: Buffer
}

const found = (row: Proven, id: string): ProofRow => {
  const proof = row.proofs?.find((each) => each.id === id)
  if (!proof) throw platformErrors.notFound()
  return proof
}

const undecided = (row: Proven, id: string): ProofRow => {
  const proof = found(row, id)
  if (proof.decided) throw evidenceErrors.decided()
  return proof
}

/** What an owner does with proofs, and who else is shown them: staff whom the policy lets, and nobody besides. */
export function proofHolding<Row extends Holder>(parts: HoldingParts<Row>) {
  const { evidence, quotas, clock, kinds, mayHold, mayOpen, mine, byProof, write, beforeOpening } = parts
  const { isOwn = ({ id }, { accountId }) => id === accountId } = parts

  async function countUpload({ id }: Viewer): Promise<void> {
    const now = clock()
    const day = dayOf(now)
    const until = startOfDay(addDays(day, 1))
    if (!(await quotas.take(`proofs-${id}-${day}`, mostADay, until)))
      throw evidenceErrors.tooManyToday(mostADay, Math.ceil((until.getTime() - now.getTime()) / 1_000))
  }

  /** What is to be known before the bytes are looked at. */
  async function admitted(viewer: Viewer | null, input: ProofInput) {
    const owner = allowed(viewer, mayHold)
    const { kind, validUntil, replaces } = checked(proofRule(dayOf(clock())), input)
    if (!kinds.includes(kind)) throw evidenceErrors.otherKind()
    const row = await mine(owner)
    const old = replaces === null ? null : undecided(row, replaces)
    const others = (row.proofs ?? []).filter((proof) => proof !== old)
    if (others.length >= mostProofs) throw evidenceErrors.tooMany(mostProofs)
    return { owner, kind, validUntil, row, old, others }
  }

  async function letGo({ id }: ProofRow): Promise<void> {
    await evidence.owed.settling.ask([{ _id: id, version: 2 }])
  }

  return {
    /** Adds a file, or puts it in the place of one that nobody has decided on. Gives the new proof. */
    async addProof(viewer: Viewer | null, input: ProofInput, bytes: Buffer): Promise<ProofRow> {
      const { owner, kind, validUntil, row, old, others } = await admitted(viewer, input)
      await countUpload(owner)
      const proof = { ...(await evidence.keep(bytes)), kind, validUntil, decided: false }
      if (old) await evidence.lettingGo([old.id])
      await write(row, [...others, proof], kind)
      if (old) await letGo(old)
      return proof
    },

    /** Takes away a file that nobody has decided on. */
    async removeProof(viewer: Viewer | null, id: string): Promise<Row> {
      const row = await mine(allowed(viewer, mayHold))
      const old = undecided(row, id)
      await evidence.lettingGo([id])
      const without = (row.proofs ?? []).filter((proof) => proof !== old)
      const written = await write(row, without, old.kind)
      await letGo(old)
      return written
    },

    /** `NOT_FOUND` for whoever may not see it, as if it were not there. */
    async openProof(viewer: Viewer | null, id: string): Promise<OpenedProof> {
      const someone = signedIn(viewer)
      const row = await byProof(id)
      if (!row) throw platformErrors.notFound()
      const proof = found(row, id)
      if (!isOwn(someone, row)) {
        if (!mayOpen(someone, row, proof)) throw platformErrors.notFound()
        await beforeOpening(someone, row, proof)
      }
      return { proof, bytes: await evidence.bytesOf(id) }
    },

    holdsProof: async (id: string): Promise<boolean> => (await byProof(id)) !== null,
  }
}

import { dayOf } from '../../../rules/office-time.ts'
import type { MootQuestion, NoticeRequest } from '../../platform/notice.ts'
import type { Platform } from '../../platform/platform.ts'
import { proofEnds as proofEndsJob } from '../veteran.jobs.ts'
import type { VeteranStore } from '../veteran.store.ts'
import { proofEndNotice } from './proof-end.notices.ts'
import { endingProofs, endsOn } from './proof-end.ts'

/** A job that was lost is asked for again after this. */
const patienceMs = 600_000
const atOnce = 500

interface Deps extends Pick<Platform, 'clock' | 'queue'> {
  readonly files: VeteranStore
}

/** Tells people of proofs that end before they do, and when they have. */
export function proofEnds({ files, clock, queue }: Deps) {
  const endingOf = async (id: string) => {
    const [file] = await files.byIds([id])
    return file ? { file, ending: endingProofs(file, dayOf(clock())) } : null
  }

  /** Taken away, or followed by one that is good for longer. */
  async function isMoot({ subjectId, recipientId }: MootQuestion): Promise<boolean> {
    const file = await files.ofAccount(recipientId)
    if (!file) return true
    return !endsOn(file, dayOf(clock())).some(
      ({ proof, days, isFollowed }) => !isFollowed && `${file._id}-${proof.id}-${days}` === subjectId,
    )
  }

  return {
    notices: [{ ...proofEndNotice, isMoot }],

    async dueOf(id: string): Promise<NoticeRequest[]> {
      const found = await endingOf(id)
      if (!found) return []
      const { file, ending } = found
      return ending
        .filter(({ isFollowed }) => !isFollowed)
        .map((ends) => proofEndNotice.to({ ...file, ...ends })(file.accountId))
    },

    /** After the notices are kept: a worker that dies between asks again, and each is told once. */
    async told(id: string): Promise<void> {
      const found = await endingOf(id)
      for (const { proof, days } of found?.ending ?? []) await files.toldOfProofEnd(id, proof.id, days)
    },

    /** Asked by the sweep: whom to tell is found by the day, so that nothing is lost with the queue. */
    ending: {
      name: proofEndsJob.name,
      async askAgain(): Promise<number> {
        const now = clock()
        const round = Math.floor(now.getTime() / patienceMs)
        const ids = await files.withProofEnding(dayOf(now), atOnce)
        const asks = ids.map((id) => ({ payload: { id }, key: `${id}-${round}` }))
        if (asks.length > 0) await queue.askMany(proofEndsJob, asks)
        return ids.length
      },
    },
  }
}

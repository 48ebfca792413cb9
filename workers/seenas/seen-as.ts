import { seenAs, seenAsNotice } from '../../server/seenas/index.ts'
import { runner } from '../job.ts'

/** Tells whoever is seen who looks, until when and why. */
export const seenAsRunner = runner(seenAs, async (job, { seenAs: looking, notifications }) => {
  const look = await looking.looks(job.id)
  if (look) await notifications.request([seenAsNotice.to(look)(look.accountId)])
  await looking.owed.telling.done(job)
})

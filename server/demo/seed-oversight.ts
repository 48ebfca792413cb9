import { postingConcerns, type PostingConcern } from '../../rules/choices.ts'
import { viewerOfAccount } from '../accounts/index.ts'
import { platformErrors } from '../platform/errors.ts'
import type { Queue } from '../platform/queue/queue.ts'
import type { Viewer } from '../platform/viewer.ts'
import { createOversight, type PostingDraft } from '../postings/index.ts'
import { createTrainings } from '../trainings/index.ts'
import { addMissing, type Demo } from './demo.ts'
import { accountId } from './seed-accounts.ts'
import { postingOf } from './seed-postings.ts'
import { trainingOf } from './seed-trainings.ts'
import { cell, choiceIn, listIn, table, type TableRow } from './tables.ts'

/** What is asked for then is found by the sweep of the running installation. */
const noQueue: Queue = { askMany: async () => undefined, close: async () => undefined }

const at = ({ wired }: Demo, moment: Date) => ({
  ...wired,
  ...wired.services,
  reports: wired.services.postingReports,
  queue: noQueue,
  clock: () => moment,
})

async function viewer({ wired }: Demo, id: string): Promise<Viewer> {
  const [account] = await wired.services.accounts.byIds([accountId(id)])
  if (!account) throw platformErrors.notFound()
  return viewerOfAccount(account)
}

/** Another member of staff than the one that the demo signs in. */
const clerk = (demo: Demo): Promise<Viewer> => viewer(demo, 'station-centre')

/** A posting of the table as another that is `like` it, with texts of its own. */
function draftOf(row: TableRow, demo: Demo): PostingDraft {
  const like = table('postings').find((each) => cell(each, 'id') === cell(row, 'like'))
  if (!like) throw platformErrors.notFound()
  return postingOf({ ...like, ...row }, demo, demo.ago(4, cell(row, 'id')))
}

async function report(demo: Demo, row: TableRow): Promise<void> {
  const { postingReports } = demo.wired.services
  const id = cell(row, 'id')
  const [there] = await postingReports.reportsOf([id])
  const said = listIn(row, 'report_words')
  for (const [at, concern] of listIn(row, 'report_concerns').entries()) {
    const who = await viewer(demo, `veteran-${String(20 + at).padStart(3, '0')}`)
    if (there?.reports.some(({ reporterId }) => reporterId === who.id)) continue
    await postingReports.reportPosting(who, id, {
      concern: postingConcerns.find((each) => each === concern) ?? 'OTHER',
      words: said[at] ?? null,
    })
  }
}

async function takeDown(demo: Demo, row: TableRow, concern: PostingConcern): Promise<void> {
  const id = cell(row, 'id')
  const [posting] = await demo.wired.services.postings.byIds([id])
  const then = createOversight(at(demo, demo.ago(2, id)))
  if (posting && !posting.takedown && !posting.pastTakedowns)
    await then.takeDownPosting(await clerk(demo), id, { concern, reason: cell(row, 'takedown_reason') })
  const words = cell(row, 'appeal_words')
  if (words === '' || !posting?.employerId || posting.takedown?.appeal || posting.pastTakedowns) return
  const later = createOversight(at(demo, demo.ago(1, id)))
  await later.appealTakedown(await viewer(demo, posting.employerId), id, words)
}

/** A training whose words no rule can judge: a colleague is to look at them. */
async function heldTraining(demo: Demo): Promise<void> {
  const id = 'overseen-training'
  const [there] = await demo.wired.services.trainings.staffByIds([id])
  const [like] = table('trainings')
  if (there || !like) return
  const trainings = createTrainings({ ...at(demo, demo.ago(1, id)), newId: () => id })
  const { input } = trainingOf(like, demo)
  await trainings.offerTraining(await clerk(demo), {
    ...input,
    titleZh: '仓储物流周末提高班',
    titleEn: 'Weekend course in storage and logistics',
    contentZh: '盘点、装卸与库区安全，周末上课，共四次。学得慢不要紧，性子急的勿报名。',
    contentEn: null,
  })
}

/** What the clerks' desk finds at first sight: one of each kind. */
export async function seedOversight(demo: Demo): Promise<number> {
  const { postings } = demo.wired.services
  const rows = table('overseen')
  const drafts = rows.map((row) => draftOf(row, demo))
  await addMissing(drafts, postings.byIds, postings.createMany)
  for (const row of rows) {
    await report(demo, row)
    const concern = choiceIn(row, 'takedown_concern', postingConcerns)
    if (concern) await takeDown(demo, row, concern)
  }
  await heldTraining(demo)
  return rows.length + 1
}

import { anEmployer } from '../support/a-employer.ts'
import { aDraftFair, aFair } from '../support/a-fair.ts'
import { aNotice } from '../support/a-notice.ts'
import { aDraft, aPosting } from '../support/a-posting.ts'
import { aTraining, trainingInput } from '../support/a-training.ts'
import { anAccount } from '../support/a-account.ts'
import { aProof } from '../support/a-proof.ts'
import { aResidentId, aVeteran } from '../support/a-veteran.ts'
import { submitted } from '../../server/verification/index.ts'
import { aClerk, village, type Subject } from './subject.ts'

const why = { concern: 'FEES', reason: '工作内容里要求交押金' } as const
const here = { areaCode: village }

let texts = 0
/** No rule says whether it is allowed: a colleague is to look at it. Another text each time, since a decision holds for the very text. */
const held = (): string =>
  `盘点、装卸与库区安全，周末上课，共${(texts += 1)}次。学得慢不要紧，性子急的勿报名。`

export const aVillageFair = async ({ services, maker }: Subject): Promise<string> =>
  (await aFair(services, maker.viewer))._id

export const aVillageDraftFair = async ({ services, maker }: Subject): Promise<string> =>
  (await aDraftFair(services, maker.viewer))._id

/** The person's place at a fair. */
export async function aRegistration(of: Subject): Promise<{ id: string; fairId: string }> {
  const fairId = await aVillageFair(of)
  return { id: (await of.services.fairs.register(of.veteran.viewer, fairId))._id, fairId }
}

export const aVillageTraining = async ({ services, maker }: Subject): Promise<string> =>
  (await aTraining(services, maker.viewer))._id

export const aVillageTrainingDraft = async ({ services, maker }: Subject): Promise<string> =>
  (await services.trainings.draftTraining(maker.viewer, trainingInput()))._id

/** One that waits for a colleague of its maker. */
export const aHeldTraining = async ({ services, maker }: Subject): Promise<string> =>
  (await services.trainings.offerTraining(maker.viewer, trainingInput({ contentZh: held() })))._id

export const aVillagePostingDraft = async ({ services, employer }: Subject): Promise<string> =>
  (await aDraft(services, employer, here))._id

export const anOpenPosting = async ({ services, employer }: Subject): Promise<string> =>
  (await aPosting(services, employer, here))._id

/** One that waits for a clerk, and nobody else sees. */
export const aHeldPosting = async ({ services, employer }: Subject): Promise<string> => {
  const { _id } = await aPosting(services, employer, { ...here, content: held() })
  return _id
}

export async function aTakenDownPosting(of: Subject): Promise<string> {
  const id = await anOpenPosting(of)
  await of.services.oversight.takeDownPosting((await aClerk(of.services, 'village')).viewer, id, why)
  return id
}

/** One that was imported, so that nobody could appeal. */
export async function anOrphanDown(of: Subject): Promise<string> {
  const _id = await aTakenDownPosting(of)
  const source = { feed: 'feed', externalId: _id, postedOn: null }
  await of.app.platform.connection
    .collection<{ _id: string }>('postings')
    .updateOne({ _id }, { $set: { employerId: null, source } })
  return _id
}

export async function anAppealedPosting(of: Subject): Promise<string> {
  const id = await aTakenDownPosting(of)
  await of.services.oversight.appealTakedown(of.employer.viewer, id, '押金已经取消')
  return id
}

export async function aReportedPosting(of: Subject): Promise<string> {
  const id = await anOpenPosting(of)
  await of.services.postingReports.reportPosting(of.veteran.viewer, id, { concern: 'FEES', words: null })
  return id
}

let people = 0

/** A file that a clerk of the village keeps for somebody without a phone. */
export async function aKeptFile({ services, maker, app }: Subject): Promise<string> {
  const input = {
    name: `郑守山${(people += 1)}`,
    areaCode: village,
    consentOn: '2026-11-01',
    serviceText: '驾驶员',
  }
  const { _id } = await services.veterans.makeVeteranOnBehalf(maker.viewer, {
    ...input,
    residentId: aResidentId(),
  })
  await app.platform.connection
    .collection<{ _id: string }>('veterans')
    .updateOne({ _id }, { $set: { proofs: [aProof('DISCHARGE_CERTIFICATE')] } })
  return _id
}

/** A session of the asking person's beside the one by which is asked. */
export async function aSession({ services, asking }: Subject): Promise<string> {
  const of = asking ?? (await anAccount(services))
  const [session] = await services.accounts.mySessions(of.viewer, null)
  return session?.id ?? ''
}

/** A notification of the veteran's. */
export async function aNotification({ services, veteran, app }: Subject): Promise<string> {
  await services.notifications.request([aNotice({ recipientId: veteran.viewer.id })])
  const row = await app.platform.connection
    .collection<{ _id: string; recipientId: string }>('notifications')
    .findOne({ recipientId: veteran.viewer.id })
  return row?._id ?? ''
}

/** A decision on the person's file that stands, and the version of the file. */
export async function aDecision({ services, veteran, maker }: Subject) {
  const { _id: id, version } = await services.veterans.verifyVeteran(maker.viewer, veteran.veteran._id)
  const page = await services.decisions.decisions(maker.viewer, { first: 1, filter: { recordId: id } })
  return { id, version, decision: page.nodes[0]?._id ?? '' }
}

/** Somebody whom the asking person declared, or a clerk when that is no member of staff. */
export async function aRelative({ services, asking, maker }: Subject): Promise<string> {
  const by = asking?.viewer.role === 'STAFF' ? asking : maker
  return (await services.relatives.declareRelative(by.viewer, { relation: 'OTHER', name: '林某' }))._id
}

/** Another person's, verified, in the same village. */
export const aVerifiedFile = async ({ services }: Subject): Promise<string> => {
  const verification = { ...submitted(new Date()), state: 'VERIFIED', decidedAt: new Date() } as const
  return (await aVeteran(services, { ...here, verification })).veteran._id
}

/** The subject's organisation, registered again by somebody else. */
export async function aDoubleFirm({ services, employer: { employer } }: Subject): Promise<string> {
  const draft = { ...here, creditCode: employer.creditCode, verification: submitted(new Date()) }
  return (await anEmployer(services, draft)).employer._id
}

/** One that has gone into the subject's. */
export async function aMergedFirm(of: Subject): Promise<string> {
  const id = await aDoubleFirm(of)
  const clerk = (await aClerk(of.services, 'village')).viewer
  const into = of.employer.employer._id
  await of.services.employers.mergeEmployers(clerk, id, { into, reason: '两位人事各登记了一次' })
  return id
}

/** The subject's, gone into another. */
export async function aMergedFile(of: Subject): Promise<string> {
  const { _id } = of.veteran.veteran
  const clerk = (await aClerk(of.services, 'village')).viewer
  const into = await aVerifiedFile(of)
  const more = { take: [], identitySeen: true, reason: '同一人另建了档案' }
  await of.services.veterans.mergeVeterans(clerk, _id, { into, ...more })
  return _id
}

import { noticeKind, type Facts, type NoticeKind, type NoticeRequest } from '../platform/notice.ts'
import { sayMoment } from '../platform/text.ts'
import { areaNamed } from '../reference/index.ts'
import type { Veterans } from '../veterans/index.ts'
import { say, type Language, type Text } from '../../rules/text.ts'
import type { FairStore } from './fair.store.ts'
import { fairTitle, isAnnounced, isMoved, type FairMove, type Meeting, type WholeFairRow } from './fair.ts'
import type { RegistrationStore } from './registration.store.ts'

const facts = (fair: WholeFairRow) => ({
  title: fairTitle(fair),
  place: fair.place,
  startsAt: fair.startsAt,
  stationId: fair.stationId,
})

type InvitationFacts = ReturnType<typeof facts> & {
  readonly registrationClosesAt: Date
  /** Why the fair was called off, once it is. */
  readonly cancelled?: string
}

export const fairInvitation = noticeKind('FAIR_INVITATION', {
  about: (fair: WholeFairRow) => ({
    subjectId: fair._id,
    path: `/fairs/${fair._id}`,
    facts: { ...facts(fair), registrationClosesAt: fair.registrationClosesAt } as InvitationFacts,
    usefulUntil: fair.registrationClosesAt,
  }),
  words: {
    'zh-CN': ({ title, place, startsAt, registrationClosesAt, cancelled }) =>
      cancelled === undefined
        ? {
            title: `邀请您参加：${title.zh}`,
            body: `时间：${sayMoment(startsAt, 'zh-CN')}。地点：${place}。请于${sayMoment(registrationClosesAt, 'zh-CN')}前报名，报名后即得入场码。`,
          }
        : {
            title: `已取消：${title.zh}`,
            body: `邀请您参加的招聘会（原定${sayMoment(startsAt, 'zh-CN')}，${place}）已取消。原因：${cancelled}。`,
          },
    en: ({ title, place, startsAt, registrationClosesAt, cancelled }) =>
      cancelled === undefined
        ? {
            title: `You are invited: ${title.en}`,
            body: `When: ${sayMoment(startsAt, 'en')}. Where: ${place}. Register before ${sayMoment(registrationClosesAt, 'en')}; you get your ticket at once.`,
          }
        : {
            title: `Called off: ${title.en}`,
            body: `The fair you were invited to (${sayMoment(startsAt, 'en')}, ${place}) has been called off. Reason: ${cancelled}.`,
          },
  },
})

/** When and where, as a notice keeps it: the area's name goes with it, since it may be what has changed. */
const whenAndWhere = ({ startsAt, endsAt, areaCode, place }: Meeting) => {
  const { name } = areaNamed(areaCode)
  const where: Text = { zh: `${name.zh} ${place}`, en: `${place}, ${name.en}` }
  return { startsAt, endsAt, where }
}

type WhenAndWhere = ReturnType<typeof whenAndWhere>

/** Old and new of what has changed, in one language. */
function differences(before: WhenAndWhere, after: WhenAndWhere, language: Language) {
  const time = ({ startsAt, endsAt }: WhenAndWhere) =>
    `${sayMoment(startsAt, language)} – ${sayMoment(endsAt, language)}`
  const where = (at: WhenAndWhere) => say(at.where, language)
  const changed = (tell: (at: WhenAndWhere) => string) => {
    const [old, now] = [tell(before), tell(after)]
    return old === now ? null : { old, now }
  }
  return { time: changed(time), where: changed(where) }
}

/** One for each move of a fair, to those registered and those invited. */
export const fairChanged = noticeKind('FAIR_CHANGED', {
  about: ({ fair, move }: { readonly fair: WholeFairRow; readonly move: FairMove }) => ({
    subjectId: `${fair._id}-${move.version}`,
    path: `/fairs/${fair._id}`,
    facts: {
      title: fairTitle(fair),
      before: whenAndWhere(move.before),
      after: whenAndWhere(move.after),
      stationId: fair.stationId,
    },
    usefulUntil: move.after.endsAt,
  }),
  words: {
    'zh-CN': ({ title, before, after }) => {
      const { time, where } = differences(before, after, 'zh-CN')
      const lines = [
        time && `时间由${time.old}改为${time.now}。`,
        where && `地点由${where.old}改为${where.now}。`,
        '已报名的，入场码仍然有效；不能参加的，请取消报名。',
      ]
      return { title: `时间或地点有变：${title.zh}`, body: lines.filter(Boolean).join('') }
    },
    en: ({ title, before, after }) => {
      const { time, where } = differences(before, after, 'en')
      const lines = [
        time && `Time: ${time.now}, instead of ${time.old}.`,
        where && `Place: ${where.now}, instead of ${where.old}.`,
        'If you have registered, your ticket stays valid. If you cannot come, please give the place back.',
      ]
      return { title: `New time or place: ${title.en}`, body: lines.filter(Boolean).join(' ') }
    },
  },
})

export const fairCancelled = noticeKind('FAIR_CANCELLED', {
  about: (fair: WholeFairRow) => ({
    subjectId: fair._id,
    path: `/fairs/${fair._id}`,
    facts: { ...facts(fair), reason: fair.cancelReason ?? '' },
    usefulUntil: fair.endsAt,
  }),
  words: {
    'zh-CN': ({ title, place, startsAt, reason }) => ({
      title: `已取消：${title.zh}`,
      body: `您报名的招聘会（原定${sayMoment(startsAt, 'zh-CN')}，${place}）已取消。原因：${reason}。`,
    }),
    en: ({ title, place, startsAt, reason }) => ({
      title: `Called off: ${title.en}`,
      body: `The fair you registered for (${sayMoment(startsAt, 'en')}, ${place}) has been called off. Reason: ${reason}.`,
    }),
  },
})

const kinds = [fairInvitation, fairChanged, fairCancelled]

export const isAboutFair = ({ kind }: Pick<NoticeKind, 'kind'>): boolean =>
  kinds.some((each) => each.kind === kind)

/** The fair that one of these notices is about. */
export const fairOfNotice = ({ subjectId }: Pick<NoticeRequest, 'subjectId'>): string =>
  subjectId.replace(/-.*/, '')

/** Whether an invitation still says what is so: one that was read before the fair moved does not. */
const stillTrue = (told: Facts | undefined, fair: WholeFairRow): boolean =>
  told === undefined ||
  (told.place === fair.place && !isMoved({ ...fair, startsAt: told.startsAt as Date }, fair))

/**
 * An invitation need not be mailed any more when its veteran has registered or wants none, when the fair was called off,
 * or when it says what is so no longer. Of a change, those who have not registered are told only while they want
 * invitations.
 */
export function fairNotices(
  fairs: FairStore,
  tickets: RegistrationStore,
  { wantsInvitations, stopInvitations }: Pick<Veterans, 'wantsInvitations' | 'stopInvitations'>,
): NoticeKind[] {
  const isRegistered = async (fairId: string, accountId: string) =>
    (await tickets.of(fairId, accountId)) !== null
  const optional = { name: { zh: '招聘会邀请', en: 'invitations to fairs' }, stop: stopInvitations }
  return [
    {
      ...fairInvitation,
      optional,
      async isMoot({ subjectId, recipientId, facts: told }) {
        const fair = await fairs.byId(subjectId)
        if (!isAnnounced(fair) || !stillTrue(told, fair)) return true
        return (await isRegistered(subjectId, recipientId)) || !(await wantsInvitations(recipientId))
      },
    },
    {
      ...fairChanged,
      optional,
      async isMoot(notice) {
        const fairId = fairOfNotice(notice)
        const fair = await fairs.byId(fairId)
        if (fair?.state !== 'PUBLISHED') return true
        if (await isRegistered(fairId, notice.recipientId)) return false
        return !(await wantsInvitations(notice.recipientId))
      },
    },
    fairCancelled,
  ]
}

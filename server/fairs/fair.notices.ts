import { noticeKind, type NoticeKind } from '../platform/notice.ts'
import { sayMoment } from '../platform/text.ts'
import type { FairStore } from './fair.store.ts'
import { fairTitle, type FairRow } from './fair.ts'
import type { RegistrationStore } from './registration.store.ts'

const facts = (fair: FairRow) => ({ title: fairTitle(fair), place: fair.place, startsAt: fair.startsAt })

export const fairInvitation = noticeKind('FAIR_INVITATION', {
  about: (fair: FairRow) => ({
    subjectId: fair._id,
    path: `/fairs/${fair._id}`,
    facts: { ...facts(fair), registrationClosesAt: fair.registrationClosesAt },
    usefulUntil: fair.registrationClosesAt,
  }),
  words: {
    'zh-CN': ({ title, place, startsAt, registrationClosesAt }) => ({
      title: `邀请您参加：${title.zh}`,
      body: `时间：${sayMoment(startsAt, 'zh-CN')}。地点：${place}。请于${sayMoment(registrationClosesAt, 'zh-CN')}前报名，报名后即得入场码。`,
    }),
    en: ({ title, place, startsAt, registrationClosesAt }) => ({
      title: `You are invited: ${title.en}`,
      body: `When: ${sayMoment(startsAt, 'en')}. Where: ${place}. Register before ${sayMoment(registrationClosesAt, 'en')}; you get your ticket at once.`,
    }),
  },
})

export const fairCancelled = noticeKind('FAIR_CANCELLED', {
  about: (fair: FairRow) => ({
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

const kinds = [fairInvitation, fairCancelled]

export const isAboutFair = ({ kind }: Pick<NoticeKind, 'kind'>): boolean =>
  kinds.some((each) => each.kind === kind)

/** An invitation need not be mailed any more when its veteran has registered, or the fair was called off. */
export const fairNotices = (fairs: FairStore, tickets: RegistrationStore): NoticeKind[] => [
  {
    ...fairInvitation,
    async isMoot({ subjectId, recipientId }) {
      const fair = await fairs.byId(subjectId)
      return fair?.state !== 'PUBLISHED' || (await tickets.of(subjectId, recipientId)) !== null
    },
  },
  fairCancelled,
]

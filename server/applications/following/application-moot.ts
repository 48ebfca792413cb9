import type { NoticeKind } from '../../platform/notice.ts'
import {
  applicationAnswered,
  applicationClosed,
  applicationLateWord,
  applicationNudged,
  applicationsCame,
  applicationsDue,
  applicationTakenBack,
  applicationWithdrawn,
} from './application.notices.ts'
import { invitedToApply } from '../inviting/invitation.notices.ts'
import type { InvitationStore } from '../inviting/invitation.store.ts'
import type { ApplicationStore } from '../store/application.store.ts'

type Store = Pick<ApplicationStore, 'byId' | 'countsFor' | 'countDueBy'>

const textOf = (facts: Readonly<Record<string, unknown>> | undefined, name: string): string => {
  const found = facts?.[name]
  return typeof found === 'string' ? found : ''
}

/** The kinds of this feature, with what makes each pointless: nobody is asked for an answer that was given. */
export const applicationNotices = (
  store: Store,
  invitations: Pick<InvitationStore, 'byId'>,
): NoticeKind[] => [
  {
    ...invitedToApply,
    isMoot: async ({ facts }) => (await invitations.byId(textOf(facts, 'id')))?.state !== 'OPEN',
  },
  applicationAnswered,
  applicationTakenBack,
  applicationClosed,
  applicationLateWord,
  applicationWithdrawn,
  {
    ...applicationsCame,
    isMoot: async ({ facts }) => (await store.countsFor([textOf(facts, 'postingId')]))[0]?.waiting === 0,
  },
  {
    ...applicationsDue,
    isMoot: async ({ facts }) =>
      (await store.countDueBy(textOf(facts, 'employerId'), textOf(facts, 'answerBy'))) === 0,
  },
  {
    ...applicationNudged,
    isMoot: async ({ facts }) => (await store.byId(textOf(facts, 'id')))?.group !== 'WAITING',
  },
]

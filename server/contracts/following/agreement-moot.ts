import type { NoticeKind } from '../../platform/notice.ts'
import type { AgreementStore } from '../store/agreement.store.ts'
import type { FollowUpStore } from '../followups/follow-up.store.ts'
import { followUpAsked, followUpDecided } from '../followups/follow-up.notices.ts'
import type { Party } from '../agreement.ts'
import {
  agreementDeclined,
  agreementEnded,
  agreementInForce,
  agreementToConfirm,
} from './agreement.notices.ts'

interface Stores {
  readonly store: Pick<AgreementStore, 'byId'>
  readonly followUps: Pick<FollowUpStore, 'byId'>
}

const textOf = (facts: Readonly<Record<string, unknown>> | undefined, name: string): string => {
  const found = facts?.[name]
  return typeof found === 'string' ? found : ''
}

/** The side that was told. */
const toOf = (facts: Readonly<Record<string, unknown>> | undefined): Party =>
  textOf(facts, 'to') === 'VETERAN' ? 'VETERAN' : 'EMPLOYER'

/** The kinds of this feature, with what makes each pointless: nobody is asked for what they have done. */
export const agreementNotices = ({ store, followUps }: Stores): NoticeKind[] => [
  agreementInForce,
  agreementDeclined,
  agreementEnded,
  followUpDecided,
  {
    ...agreementToConfirm,
    isMoot: async ({ facts }) => {
      const row = await store.byId(textOf(facts, 'id'))
      return !row?.awaits.includes(toOf(facts)) || row.revision !== facts?.revision
    },
  },
  {
    ...followUpAsked,
    isMoot: async ({ facts }) => {
      const row = await followUps.byId(textOf(facts, 'followUp'))
      return !row?.awaits.includes(toOf(facts))
    },
  },
]

import type { NoticeRequest } from '../../platform/notice.ts'
import { parties, type AgreementRow, type EntryRow, type Party } from '../agreement.ts'
import {
  agreementDeclined,
  agreementEnded,
  agreementInForce,
  agreementToConfirm,
  isAsked,
  type About,
} from './agreement.notices.ts'

/** Who is told of an entry: nobody of what their own side did. */
function toldOfEntry({ act, side }: EntryRow, row: AgreementRow): readonly Party[] {
  if (isAsked(act)) return row.awaits.filter((party) => party !== side)
  if (act === 'IN_FORCE' || act === 'ENDED') return row.endedBecause === 'BECAME_CONTRACT' ? [] : parties
  return parties.filter((party) => party !== side)
}

const kindOf = ({ act }: EntryRow) => {
  if (isAsked(act)) return agreementToConfirm
  if (act === 'IN_FORCE') return agreementInForce
  return act === 'ENDED' ? agreementEnded : agreementDeclined
}

/** What is to be told of an agreement: to each side the last that concerns it. Each notice is made once, however often this is asked. Pure. */
export function toldOf(row: AgreementRow, members: readonly string[]): NoticeRequest[] {
  const entry = row.chain.at(-1)
  if (!entry) return []
  const said = row.said.find((each) => each.entry === entry._id)
  return toldOfEntry(entry, row).flatMap((to) => {
    const about: About = { row, entry, said, to }
    return (to === 'VETERAN' ? [row.accountId] : members).map(kindOf(entry).to(about))
  })
}

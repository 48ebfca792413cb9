import { wrongLink, type ChainLink } from '../audit/index.ts'
import {
  confirmedAt,
  parties,
  sealOf,
  type AgreementAct,
  type AgreementRow,
  type AgreementState,
  type RevisionRow,
} from './agreement.ts'

export interface Checked {
  readonly broken: string | null
  readonly entries: number
  readonly lastHash: string
}

const lastState: Readonly<Record<AgreementAct, readonly AgreementState[]>> = {
  DRAWN_UP: ['DRAWN_UP'],
  CHANGED: ['DRAWN_UP', 'CHANGING'],
  CONFIRMED: ['CONFIRMED_BY_ONE', 'CHANGING'],
  IN_FORCE: ['IN_FORCE'],
  REFUSED: ['REFUSED', 'IN_FORCE'],
  WITHDRAWN: ['WITHDRAWN', 'IN_FORCE'],
  ENDED: ['ENDED'],
}

/** What is wrong with a wording: it is not the one that was sealed, or was confirmed by nobody. */
function wrongWording(row: AgreementRow, wording: RevisionRow): string | null {
  const { revision, terms, seal } = wording
  if (terms !== null && sealOf(row, revision, terms) !== seal) return `wording ${revision} was altered`
  const about = row.chain.filter((entry) => entry.revision === revision)
  if (!about.some((entry) => entry.seal === seal)) return `wording ${revision} was never entered`
  const unproven = parties.find((side) => {
    const at = confirmedAt(wording, side)
    const entry = about.find(({ act, side: by }) => act === 'CONFIRMED' && by === side)
    return at?.getTime() !== entry?.at.getTime() || (entry && entry.seal !== seal)
  })
  return unproven
    ? `the confirmation of wording ${revision} by ${unproven} is not the one that was entered`
    : null
}

/** Walks the chain of one agreement, and holds it against what the agreement says. Pure. */
export function checkedChain(row: AgreementRow): Checked {
  let before: ChainLink | null = null
  let broken: string | null = null
  for (const entry of row.chain) {
    broken ??= wrongLink(entry, before)
    before = entry
  }
  for (const wording of row.revisions) broken ??= wrongWording(row, wording)
  const last = row.chain.at(-1)
  if (!last || !lastState[last.act].includes(row.state))
    broken ??= `the state ${row.state} is not what the last entry says`
  return { broken, entries: row.chain.length, lastHash: last?.hash ?? '' }
}

import { useReading } from '../../core/api/use-reading.ts'
import { phoneText } from '../../core/format/phone.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { useTrail } from '../../core/list/use-trail.ts'
import { useWish } from '../../core/list/use-wish.ts'
import { useSession } from '../../core/session/session.ts'
import type { Column } from '../../desk/list/column.ts'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { useWords } from '../words.ts'
import {
  RelativeDeclarersDocument,
  StaffMembersDocument,
  type StaffMemberPartsFragment,
} from './generated/people.ts'

export type Member = StaffMemberPartsFragment

const fits = ({ name, phone, station }: Member, words: string): boolean =>
  [name, phone, station?.name ?? ''].some((text) => text.toLowerCase().includes(words.trim().toLowerCase()))

const sorts = ['NAME', 'STATION'] as const

/** All staff that fit the words, on one page. */
export const useMembers = () => {
  const { language } = useSession()
  const trail = useTrail()
  const wish = useWish(sorts, { by: 'STATION', way: 'ASC' })
  const { data, ...reading } = useReading(StaffMembersDocument, {})
  const { compare } = new Intl.Collator(language)
  const by = ({ name, station }: Member) => (wish.sorted.by === 'NAME' ? name : (station?.name ?? ''))
  const found = data?.staffMembers
    .filter((member) => fits(member, wish.search))
    .toSorted((one, other) => compare(by(one), by(other)) || compare(one.name, other.name))
  const nodes = found && (wish.sorted.way === 'ASC' ? found : found.toReversed())
  const page = nodes && { nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false } }
  const all = async () => ({ rows: nodes ?? [] })
  const table = { ...reading, data: page, trail, size: 1_000, all }
  return { wish, table, staff: data?.staffMembers ?? [], again: reading.again }
}

const useSaid = () => {
  const t = useWords()
  const format = useFormat()
  return ({ disabledAt, mustChangePassword, hasSecondFactor, lending, ...leave }: Member): string[] => [
    ...(disabledAt ? [t('people.closed')] : []),
    ...(!disabledAt && mustChangePassword ? [t('people.handed')] : []),
    ...(!disabledAt && !mustChangePassword && !hasSecondFactor ? [t('people.noSecond')] : []),
    ...(leave.awayFrom && leave.awayUntil
      ? [
          t('people.away', {
            from: format.day(leave.awayFrom),
            until: format.day(leave.awayUntil),
            name: leave.standInName ?? '',
          }),
        ]
      : []),
    ...(lending
      ? [
          t('people.lent', {
            from: format.day(lending.from),
            until: format.day(lending.until),
            station: lending.station?.name ?? '',
            reason: lending.reason,
            name: lending.lentBy,
          }),
        ]
      : []),
  ]
}

/** What the list says of each; `actions` are drawn last. */
export const useColumns = (actions: Column<Member>['cell']): Column<Member>[] => {
  const t = useWords()
  const said = useSaid()
  const { data } = useReading(RelativeDeclarersDocument, {})
  const declared = ({ id }: Member) =>
    String(data?.relativeDeclarers.find((declarer) => declarer.id === id)?.count ?? 0)
  const state = (member: Member) => {
    const lines = said(member)
    const kind = member.disabledAt ? 'refused' : lines.length > 0 ? 'look' : 'done'
    return <StateMark kind={kind}>{lines.join('；') || t('people.open')}</StateMark>
  }
  return [
    { key: 'name', sort: 'NAME', title: t('people.name'), cell: ({ name }) => name },
    { key: 'phone', look: 'number', title: t('people.phone'), cell: ({ phone }) => phoneText(phone) },
    {
      key: 'station',
      sort: 'STATION',
      title: t('people.station'),
      cell: ({ station }) => station?.name ?? t('people.noStation'),
    },
    {
      key: 'departments',
      look: 'short',
      title: t('people.departments'),
      cell: ({ departments }) =>
        departments.map((each) => t(`people.department.${each}`)).join(t('desk:list.comma')),
    },
    {
      key: 'state',
      title: t('people.state'),
      cell: state,
      text: (member) => said(member).join('; ') || t('people.open'),
    },
    { key: 'declared', look: 'number', title: t('people.declared'), cell: declared },
    { key: 'actions', title: t('desk:list.actions'), cell: actions, text: () => '' },
  ]
}

import type { ExportList } from '../../rules/export.ts'
import { dayOf, wallOf } from '../../rules/office-time.ts'
import { say, type Language, type Text } from '../../rules/text.ts'
import { numberOf, type Accounts } from '../accounts/index.ts'
import type { Fairs } from '../fairs/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { CountedPage, PageArgs } from '../platform/page.ts'
import type { Viewer } from '../platform/viewer.ts'
import { areaNamed } from '../reference/index.ts'
import { isVerified } from '../verification/index.ts'
import type { Veterans } from '../veterans/index.ts'
import { checkNames, consentNames } from './export-words.ts'
import type { ExportLine, ExportRow } from './export.ts'

export interface ListsDeps {
  readonly accounts: Pick<Accounts, 'byIds' | 'consentStates'>
  readonly veterans: Pick<Veterans, 'veterans'>
  readonly fairs: Pick<Fairs, 'registrations'>
  readonly clock: Clock
}

type Asked = Pick<ExportRow, 'fairId' | 'search' | 'areaCode' | 'state' | 'skillId' | 'language'>

/** A list as the desk shows it: its columns, and a page of it as the viewer may read it now. */
interface ReadList {
  readonly titles: readonly Text[]
  page(viewer: Viewer, asked: Asked, args: PageArgs): Promise<CountedPage<ExportLine>>
}

const titled = {
  name: { zh: '姓名', en: 'Name' },
  tail: { zh: '手机尾号', en: 'Last digits of phone' },
  area: { zh: '现居住地', en: 'Lives in' },
  state: { zh: '核验状态', en: 'Check' },
  kept: { zh: '由工作人员代管', en: 'Kept by staff' },
  since: { zh: '建档日期', en: 'Since' },
  ticket: { zh: '入场码', en: 'Ticket' },
  at: { zh: '报名时间', en: 'Registered' },
  employers: { zh: '同意向用人单位提供', en: 'May be named to employers' },
} as const satisfies Readonly<Record<string, Text>>

const yes: Text = { zh: '是', en: 'yes' }

const momentOf = (at: Date): string => wallOf(at).replace('T', ' ')

type Registrations = Awaited<ReturnType<Fairs['registrations']>>

/** Everything that staff take along, page by page under the rules of the lists themselves. */
export function listsRead({
  accounts,
  veterans,
  fairs,
  clock,
}: ListsDeps): Readonly<Record<ExportList, ReadList>> {
  async function tails(ids: readonly string[]): Promise<Map<string, string>> {
    const found = await accounts.byIds(ids)
    return new Map(found.map((account) => [account._id, numberOf(account)?.slice(-4) ?? '']))
  }

  async function ofFair(
    viewer: Viewer,
    { fairId, search }: Asked,
    args: PageArgs,
    lineOf: (row: Registrations['nodes'][number], consent: string) => readonly string[],
    language: Language,
  ): Promise<CountedPage<ExportLine>> {
    const page = await fairs.registrations(viewer, { fairId: fairId ?? '', search, ...args })
    const ids = page.nodes.map(({ accountId }) => accountId)
    const consents = await accounts.consentStates(ids, 'EMPLOYERS')
    const nodes = page.nodes.map((row) => ({
      accountId: row.accountId,
      cells: lineOf(row, say(consentNames[consents.get(row.accountId) ?? 'NOT_ASKED'], language)),
    }))
    return { ...page, nodes }
  }

  return {
    VETERANS: {
      titles: [titled.name, titled.tail, titled.area, titled.state, titled.kept, titled.since],
      async page(viewer, { search, areaCode, state, skillId, language }, args) {
        const page = await veterans.veterans(viewer, {
          search,
          filter: { areaCode, state, skillId },
          ...args,
        })
        const tailOf = await tails(page.nodes.map(({ accountId }) => accountId))
        const nodes = page.nodes.map(({ accountId, verification, ...row }) => {
          const isLapsed = verification.state === 'VERIFIED' && !isVerified(verification, clock())
          const cells = [
            ...[row.name, tailOf.get(accountId) ?? ''],
            row.areaCode === null ? '' : say(areaNamed(row.areaCode).name, language),
            say(checkNames[isLapsed ? 'LAPSED' : verification.state], language),
            row.onBehalf && !row.onBehalf.claimedAt ? say(yes, language) : '',
            dayOf(row.createdAt),
          ]
          return { accountId, cells }
        })
        return { ...page, nodes }
      },
    },
    FAIR_DOOR: {
      titles: [titled.name, titled.tail, titled.ticket, titled.at, titled.employers],
      page: (viewer, asked, args) =>
        ofFair(
          viewer,
          asked,
          args,
          ({ veteranName, phoneTail, ticketCode, registeredAt }, consent) => [
            ...[veteranName, phoneTail, ticketCode, momentOf(registeredAt), consent],
          ],
          asked.language,
        ),
    },
    FAIR_EMPLOYERS: {
      titles: [titled.name, titled.tail, titled.at],
      page: (viewer, asked, args) =>
        ofFair(
          viewer,
          asked,
          args,
          ({ veteranName, phoneTail, registeredAt }) => [veteranName, phoneTail, momentOf(registeredAt)],
          asked.language,
        ),
    },
  }
}

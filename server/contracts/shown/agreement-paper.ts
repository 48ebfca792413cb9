import { agreementKindNames } from '../../../rules/contract.ts'
import { say, type Language, type Text } from '../../../rules/text.ts'
import { contractNames } from '../../../rules/choice-names.ts'
import type { PayBasis } from '../../../rules/choices.ts'
import { wallOf } from '../../../rules/office-time.ts'
import { areaPathText } from '../../reference/index.ts'
import { checkedChain } from '../agreement-chain.ts'
import { wordingOf, type AgreementRow } from '../agreement.ts'

export interface AgreementLineRow {
  readonly name: string
  readonly said: string
}

const per: Readonly<Record<PayBasis, Text>> = {
  MONTH: { zh: '每月', en: 'a month' },
  DAY: { zh: '每天', en: 'a day' },
  HOUR: { zh: '每小时', en: 'an hour' },
  PIECE: { zh: '每件', en: 'a piece' },
}
const open: Text = { zh: '未约定', en: 'none set' }
const notYet: Text = { zh: '未确认', en: 'not confirmed' }
const months: Text = { zh: '个月', en: ' months' }
const none: Text = { zh: '无', en: 'none' }
const notice: Text = {
  zh: '签约意向表示双方拟签订劳动合同，本身不是劳动合同。',
  en: 'An intention says that both mean to conclude a contract. It is no contract.',
}

/** The agreement on paper: sides, terms, who confirmed when, and the seal and hash by which it can be checked. */
export function paperOf(row: AgreementRow, veteranName: string, language: Language): AgreementLineRow[] {
  const line = (zh: string, en: string, said: string | Text): AgreementLineRow => ({
    name: say({ zh, en }, language),
    said: typeof said === 'string' ? said : say(said, language),
  })
  const wording = wordingOf(row)
  const { terms } = wording
  const at = (moment: Date | null) => (moment === null ? notYet : wallOf(moment).replace('T', ' '))
  const { lastHash, entries } = checkedChain(row)
  const rate = terms?.payRate == null ? '' : ` (${terms.payRate} ${say(per[terms.payBasis], language)})`
  return [
    line('文件', 'Paper', agreementKindNames[row.kind]),
    line('用人单位', 'Employer', row.employerName),
    line('劳动者', 'Person', veteranName),
    ...(terms
      ? [
          line('工作岗位', 'Work', terms.title),
          line('合同类型', 'Kind of contract', contractNames[terms.contractType]),
          line('到岗日期', 'First day of work', terms.startOn),
          line('终止日期', 'Last day', terms.endOn ?? open),
          line(
            '试用期',
            'Probation',
            terms.probationMonths === 0 ? none : `${terms.probationMonths}${say(months, language)}`,
          ),
          line('月报酬', 'Pay of a month', `CNY ${terms.pay}${rate}`),
          line('工作地点', 'Place of work', `${areaPathText(terms.areaCode, language)} ${terms.place}`),
          line('其他约定', 'What else was agreed on', terms.words || none),
        ]
      : []),
    line('第几稿', 'Wording', String(row.revision)),
    line('单位确认', 'Confirmed by the employer', at(wording.employerConfirmedAt)),
    line('本人确认', 'Confirmed by the person', at(wording.personConfirmedAt)),
    line('条款校验码', 'Seal of the terms', wording.seal),
    line('记录链', 'Chain of entries', `${entries} · ${lastHash}`),
    ...(row.kind === 'INTENTION' ? [line('说明', 'Note', notice)] : []),
  ]
}

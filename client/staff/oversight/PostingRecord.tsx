import { useConcerns } from '../../core/records/use-concerns.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { Facts } from '../../desk/list/Facts.tsx'
import { useWords } from '../words.ts'
import type { OverseenFragment, ReportsOfPostingFragment } from './generated/oversight.ts'

type Takedown = NonNullable<OverseenFragment['takedown']>

type Fact = readonly [label: string, said: string | null]

/** A take-down, and of its appeal and its end what there is. */
const TakedownRecord = ({ takedown }: { takedown: Takedown }) => {
  const t = useWords()
  const { nameOf } = useConcerns()
  const format = useFormat()
  const said = (words: string, when: string) => t('oversight.saidWhen', { words, when })
  const { concern, reason, at, by, appeal, endedAt, endedBecause } = takedown
  const appealFacts: Fact[] = appeal
    ? [[t('oversight.appealWords'), said(appeal.words, format.moment(appeal.at))]]
    : []
  if (appeal?.answer && appeal.decidedAt) {
    const moment = format.moment(appeal.decidedAt)
    const by = appeal.decidedBy
    const when = by ? t('oversight.byAt', { by, moment }) : moment
    appealFacts.push([t('oversight.appealAnswer'), said(appeal.answer, when)])
  }
  const endFacts: Fact[] = endedAt
    ? [
        [t('oversight.endedAt'), format.moment(endedAt)],
        [t('oversight.endedBecause'), endedBecause ?? null],
      ]
    : []
  return (
    <Facts
      facts={[
        [t('oversight.takenDownBy'), t('oversight.byAt', { by, moment: format.moment(at) })],
        [t('oversight.reason'), t('oversight.reasonOf', { concern: nameOf(concern), reason })],
        ...appealFacts,
        ...endFacts,
      ]}
    />
  )
}

const Reports = ({ reports }: { reports: ReportsOfPostingFragment }) => {
  const t = useWords()
  const { nameOf } = useConcerns()
  const format = useFormat()
  return (
    <>
      <h3>{t('oversight.reports', { count: reports.reports.length })}</h3>
      <ul>
        {reports.reports.map(({ concern, words, at }) => (
          <li key={`${at} ${words}`}>
            {t('oversight.report', { concern: nameOf(concern), moment: format.moment(at) })} {words}
          </li>
        ))}
      </ul>
    </>
  )
}

type Props = { posting: OverseenFragment; reports: ReportsOfPostingFragment | null }

/** What was reported of a posting, and how it was taken down and appealed, now and before. */
export const PostingRecord = ({ posting: { takedown, pastTakedowns }, reports }: Props) => {
  const t = useWords()
  const all = takedown ? [...pastTakedowns, takedown] : pastTakedowns
  return (
    <>
      {reports ? <Reports reports={reports} /> : null}
      {all.length > 0 ? <h3>{t('oversight.takedowns')}</h3> : null}
      {all.map((each) => (
        <TakedownRecord key={each.at} takedown={each} />
      ))}
    </>
  )
}

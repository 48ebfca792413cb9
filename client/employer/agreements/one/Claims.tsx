import { useFormat } from '../../../core/format/use-format.ts'
import { Facts } from '../../../desk/list/Facts.tsx'
import { StateMark, type MarkKind } from '../../../desk/list/StateMark.tsx'
import { Panel } from '../../../desk/panel/Panel.tsx'
import text from '../../../desk/text.module.css'
import { useWords } from '../../words.ts'
import type { ClaimSaidFragment } from '../generated/agreements.ts'

const marks: Readonly<Record<ClaimSaidFragment['state'], MarkKind>> = {
  POSSIBLE: 'look',
  NOT_MET: 'refused',
  NOT_IN_FORCE: 'quiet',
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

/** The sum, where nothing that it depends on is missing. */
const useSum = () => {
  const t = useWords()
  const { amount } = useFormat()
  return ({ state, from, to }: ClaimSaidFragment) => {
    if (state !== 'POSSIBLE') return null
    if (from === null || from === undefined || to === null || to === undefined) return t('claims.sumOpen')
    if (from === to) return t('claims.sumExact', { to: amount(to) })
    return t('claims.sum', { from: amount(from), to: amount(to) })
  }
}

const Claim = ({ claim }: { claim: ClaimSaidFragment }) => {
  const t = useWords()
  const format = useFormat()
  const sum = useSum()(claim)
  const { title, state, source, reckoning, startsOn, endsOn, against, unknown, papers, filedWith } = claim
  const time =
    startsOn && endsOn ? t('claims.time', { from: format.date(startsOn), to: format.date(endsOn) }) : null
  const list = (lines: readonly string[]) => (lines.length > 0 ? <Lines lines={lines} /> : null)
  const rows = (
    [
      ['sum', sum],
      ['reckoning', reckoning],
      ['time', time],
      ['against', list(against)],
      ['unknown', list(unknown)],
      ['papers', list(papers)],
      ['filedWith', filedWith],
      ['source', source],
    ] as const
  ).flatMap(([name, said]) => (said ? [[t(`claims.rows.${name}`), said] as const] : []))
  return (
    <>
      <h3>
        {title} <StateMark kind={marks[state]}>{t(`claims.state.${state}`)}</StateMark>
      </h3>
      <Facts facts={rows} />
    </>
  )
}

/** What may be claimed for hiring the person, with what is not known and the papers to file. */
export const Claims = ({ claims }: { claims: readonly ClaimSaidFragment[] }) => {
  const t = useWords()
  return (
    <Panel title={t('claims.title')}>
      <p className={text['also']}>{claims.length > 0 ? t('claims.lead') : t('claims.none')}</p>
      {claims.map((claim) => (
        <Claim key={claim.id} claim={claim} />
      ))}
    </Panel>
  )
}

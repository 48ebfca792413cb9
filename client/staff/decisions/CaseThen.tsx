import type { DecidedCaseQuery } from './generated/decisions.ts'
import { Facts } from '../../desk/list/Facts.tsx'
import { useValueText } from '../queue/Earlier.tsx'
import { sight } from '../queue/sight.ts'
import { useReturnLabel } from '../queue/use-return-label.ts'
import { useWords } from '../words.ts'
import { fieldsOf } from './kinds.ts'

type Case = DecidedCaseQuery['decision']

/** How the case stood when it was decided, and what is another now. */
export const CaseThen = ({ of: { decision, facts, factsNow } }: { of: Case }) => {
  const t = useWords()
  const labelOf = useReturnLabel()[fieldsOf[decision.kind]]
  const valueText = useValueText()
  if (!facts || facts.length === 0) return <p>{t('decisions.factsUnknown')}</p>
  const said = (field: string, values: readonly string[]) =>
    values.map((value) => valueText(field, value)).join(t('desk:list.comma'))
  const nowOf = (field: string) => said(field, factsNow?.find((fact) => fact.field === field)?.values ?? [])
  const lines = facts.map(({ field, values }) => {
    const [then, now] = [said(field, values), nowOf(field)]
    const changed = (
      <>
        {then || t('desk:field.notGiven')}{' '}
        <span style={sight.label}>{t('decisions.now', { value: now || t('desk:field.notGiven') })}</span>
      </>
    )
    return [labelOf(field), then === now ? then : changed] as const
  })
  return <Facts facts={lines} />
}

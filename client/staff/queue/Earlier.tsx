import type { DecisionPartsFragment, FieldChangeFragment } from './generated/queue.ts'
import { phoneText } from '../../core/format/phone.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { StateMark } from '../../desk/list/StateMark.tsx'
import text from '../../desk/text.module.css'
import type { QueueKind } from './queue.ts'
import { sight } from './sight.ts'
import { useReturnLabel } from './use-return-label.ts'
import { useWords } from '../words.ts'

type Props = {
  kind: QueueKind
  decisions: readonly DecisionPartsFragment[]
  changes: readonly FieldChangeFragment[]
}

/** A value of a field as the page says it: choices by their words. */
export const useValueText = () => {
  const t = useWords()
  return (field: string, value: string): string => {
    if (field === 'degree') return t(`shared:degree.${value as 'NONE'}`)
    if (field === 'size') return t(`shared:employerSize.${value as 'MICRO'}`)
    if (field === 'branches') return t(`shared:branch.${value as 'ARMY'}`)
    if (field === 'veteranOwned') return t(value === 'true' ? 'shared:action.yes' : 'shared:action.no')
    return field === 'contactPhone' ? phoneText(value) : value
  }
}

const Changes = ({ kind, changes }: Pick<Props, 'kind' | 'changes'>) => {
  const t = useWords()
  const labelOf = useReturnLabel()[kind]
  const valueText = useValueText()
  const said = (field: string, values: readonly string[]) =>
    values.map((value) => valueText(field, value)).join(t('desk:list.comma')) || t('desk:field.notGiven')
  return (
    <dl>
      {changes.map(({ field, before, after }) => (
        <div key={field} style={sight.change}>
          <dt style={sight.label}>{labelOf(field)}</dt>
          <dd>
            <span className="unseen">{t('earlier.before')}</span>
            <del>{said(field, before)}</del> <span aria-hidden="true">→</span>{' '}
            <span className="unseen">{t('earlier.after')}</span>
            <ins style={sight.now}>{said(field, after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

const Decision = ({ kind, decision }: { kind: QueueKind; decision: DecisionPartsFragment }) => {
  const t = useWords()
  const format = useFormat()
  const labelOf = useReturnLabel()[kind]
  const { outcome, decidedAt, decidedBy, reasons, undone } = decision
  return (
    <li>
      <StateMark kind={outcome === 'RETURNED' ? 'refused' : 'done'}>
        {t(`shared:verification.${outcome}`)}
      </StateMark>{' '}
      <span className={text['also']}>
        {format.moment(decidedAt)} {decidedBy}
      </span>
      {undone ? <p>{t('earlier.undone', { by: undone.by, reason: undone.reason })}</p> : null}
      {reasons.length > 0 ? (
        <ul style={sight.reasons}>
          {reasons.map(({ field, reason }) => (
            <li key={field}>{t('desk:list.said', { label: labelOf(field), text: reason })}</li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

/** What was decided before, by whom and why, and what has changed since the last time. */
export const Earlier = ({ kind, decisions, changes }: Props) => {
  const t = useWords()
  if (decisions.length === 0) return null
  return (
    <section style={sight.earlier} aria-label={t('earlier.title')}>
      <h3>{t('earlier.changes')}</h3>
      {changes.length > 0 ? <Changes kind={kind} changes={changes} /> : <p>{t('earlier.unchanged')}</p>}
      <h3>{t('earlier.title')}</h3>
      <ol style={sight.decisions}>
        {decisions.map((decision) => (
          <Decision key={decision.decidedAt} kind={kind} decision={decision} />
        ))}
      </ol>
    </section>
  )
}

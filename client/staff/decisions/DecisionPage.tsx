import { Button } from 'antd'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { useReading } from '../../core/api/use-reading.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { Read } from '../../desk/list/Read.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { Banner } from '../../desk/panel/Banner.tsx'
import { Panel } from '../../desk/panel/Panel.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { sight } from '../queue/sight.ts'
import { useReturnLabel } from '../queue/use-return-label.ts'
import { useWords } from '../words.ts'
import { CaseThen } from './CaseThen.tsx'
import { DecidedCaseDocument, type DecidedCaseQuery } from './generated/decisions.ts'
import { fieldsOf } from './kinds.ts'
import { UndoDialog } from './UndoDialog.tsx'

type Case = DecidedCaseQuery['decision']

const Outcome = ({ of: { decision } }: { of: Case }) => {
  const t = useWords()
  const format = useFormat()
  const { outcome, decidedAt, decidedBy } = decision
  return (
    <>
      <StateMark kind={outcome === 'RETURNED' ? 'refused' : 'done'}>
        {t(`shared:verification.${outcome}`)}
      </StateMark>{' '}
      {t(`decisions.kinds.${decision.kind}`)} · {format.moment(decidedAt)} · {decidedBy}
    </>
  )
}

const Reasons = ({ of: { decision } }: { of: Case }) => {
  const t = useWords()
  const labelOf = useReturnLabel()[fieldsOf[decision.kind]]
  if (decision.reasons.length === 0) return null
  return (
    <ul style={sight.reasons}>
      {decision.reasons.map(({ field, reason }) => (
        <li key={field}>{t('desk:list.said', { label: labelOf(field), text: reason })}</li>
      ))}
    </ul>
  )
}

/** What can be done about it, or why nothing can. */
const Undoing = ({ of }: { of: Case }) => {
  const t = useWords()
  const format = useFormat()
  const [isAsking, setAsking] = useState(false)
  const { decision, hindrance, version } = of
  const { undone } = decision
  if (undone) {
    const gaps = { by: undone.by, at: format.moment(undone.at) }
    return <Banner type="info" title={t('decisions.wasUndone', gaps)} description={undone.reason} />
  }
  if (hindrance || typeof version !== 'number')
    return <Banner type="info" title={hindrance?.message ?? t('decisions.factsUnknown')} />
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        {t('decisions.undo')}
      </Button>
      {isAsking ? (
        <UndoDialog
          decision={decision}
          version={version}
          done={() => setAsking(false)}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}

const Head = ({ of }: { of?: Case }) => {
  const t = useWords()
  return (
    <PageHead title={of?.decision.name ?? t('decisions.one')} lead={of ? <Outcome of={of} /> : null}>
      <ButtonLink to="/staff/decisions">{t('decisions.back')}</ButtonLink>
    </PageHead>
  )
}

/** It is read again when it has been undone. */
const Opened = ({ id }: { id: string }) => {
  const t = useWords()
  const reading = useReading(DecidedCaseDocument, { id }, { policy: 'network-only' })
  return (
    <Read reading={reading} rows={10}>
      {({ decision }) => (
        <>
          <Head of={decision} />
          <div style={sight.act}>
            <Undoing of={decision} />
          </div>
          <Panel title={t('decisions.case')}>
            <Reasons of={decision} />
            <CaseThen of={decision} />
          </Panel>
        </>
      )}
    </Read>
  )
}

/** One decision, with the case as it was decided; of a person it stays shut until it is asked for. */
export const DecisionPage = () => {
  const { id = '' } = useParams()
  const [asked] = useSearchParams()
  const t = useWords()
  const [isOpen, setOpen] = useState(asked.get('kind') !== 'VETERAN')
  if (isOpen) return <Opened id={id} />
  return (
    <>
      <Head />
      <p style={sight.logged}>▲ {t('decisions.openHint')}</p>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('decisions.open')}
      </Button>
    </>
  )
}

import { useReading } from '../../core/api/use-reading.ts'
import { Facts } from '../../desk/list/Facts.tsx'
import { Panel } from '../../desk/panel/Panel.tsx'
import { useFormat } from '../../core/format/use-format.ts'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'
import { PostingFunnelDocument } from './generated/people.ts'

const steps = ['invited', 'applied', 'opened', 'interviewed', 'offered', 'hired'] as const

/** How far people came with one posting of the organisation. */
export const FunnelPanel = ({ id }: { id: string }) => {
  const t = useWords()
  const format = useFormat()
  const funnel = useReading(PostingFunnelDocument, { id }).data?.posting.applying.funnel
  if (!funnel) return null
  return (
    <Panel title={t('people.funnel')}>
      <p className={text['also']}>{t('people.funnelHint')}</p>
      <Facts facts={steps.map((step) => [t(`people.step.${step}`), format.amount(funnel[step])] as const)} />
    </Panel>
  )
}

import { Button } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import {
  AgreementOnPaperDocument,
  type AgreementOnPaperQuery,
} from '../../core/agreements/generated/agreement.ts'
import { useWords as useAgreementWords } from '../../core/agreements/words.ts'
import { useReading } from '../../core/api/use-reading.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { today } from '../../core/format/dates.ts'
import { Icon } from '../action/Icon.tsx'
import { useWords } from '../words.ts'

type Agreement = AgreementOnPaperQuery['agreement']

const signing = { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '12mm' } as const
const line = { borderTop: '1px solid #000', paddingTop: '2mm', marginTop: '24mm' } as const
const small = { fontSize: '8pt', marginTop: '6mm' } as const

/** An agreement alone on its sheet, with room for two signatures; asks the browser to print as soon as it stands. */
const Paper = ({ agreement, done }: { agreement: Agreement; done: () => void }) => {
  const t = useWords()
  const said = useAgreementWords()
  const format = useFormat()
  const { kind, paper } = agreement
  useEffect(() => {
    document.body.classList.add('printing')
    window.addEventListener('afterprint', done, { once: true })
    window.print()
    return () => {
      window.removeEventListener('afterprint', done)
      document.body.classList.remove('printing')
    }
  }, [done])
  return createPortal(
    <section className="sheet">
      <h1>{said(`agreement.kind.${kind}`)}</h1>
      <table>
        <tbody>
          {paper.map(({ name, said: value }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div style={signing}>
        <p style={line}>{t('agreements.signPerson')}</p>
        <p style={line}>{t('agreements.signFirm')}</p>
      </div>
      <p style={small}>{t('agreements.printedOn', { day: format.day(today()) })}</p>
    </section>,
    document.body,
  )
}

/** Prints an agreement as it stands. */
export const PaperButton = ({ id }: { id: string }) => {
  const t = useWords()
  const [isAsked, ask] = useState(false)
  const { data } = useReading(AgreementOnPaperDocument, { id }, { pause: !isAsked, policy: 'network-only' })
  const done = useCallback(() => ask(false), [])
  return (
    <>
      <Button icon={<Icon name="print" />} loading={isAsked && !data} onClick={() => ask(true)}>
        {t('agreements.print')}
      </Button>
      {isAsked && data ? <Paper agreement={data.agreement} done={done} /> : null}
    </>
  )
}

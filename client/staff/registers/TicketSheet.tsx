import { QRCodeSVG } from 'qrcode.react'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useFormat } from '../../core/format/use-format.ts'
import { Facts } from '../../desk/list/Facts.tsx'
import type { KeptTicketFragment } from './generated/registers.ts'
import { useWords } from '../words.ts'

type Props = { ticket: KeptTicketFragment; done: () => void }

/** A ticket on paper, for whoever has no phone to show it on; asks the browser to print as soon as it stands. */
export const TicketSheet = ({ ticket: { fair, ticketPayload, ticketCode, veteranName }, done }: Props) => {
  const t = useWords()
  const format = useFormat()
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
      <h1>{t('behalf.ticket')}</h1>
      <h2>{fair.title}</h2>
      <QRCodeSVG value={ticketPayload} title={t('behalf.picture')} size={280} level="M" marginSize={2} />
      <Facts
        facts={[
          [t('behalf.code'), ticketCode.replace(/(.{4})(?=.)/g, '$1 ')],
          [t('behalf.person'), veteranName],
          [t('behalf.when'), fair.startsAt ? format.moment(fair.startsAt) : null],
          [t('behalf.where'), [fair.area?.name, fair.place].filter(Boolean).join(' ')],
        ]}
      />
    </section>,
    document.body,
  )
}

import { QRCodeSVG } from 'qrcode.react'
import type { KeptTicket } from '../../core/device/kept-tickets.ts'
import { isPast } from '../../core/format/dates.ts'
import { Facts } from '../../phone/list/Facts.tsx'
import { OwnWords } from '../../phone/list/OwnWords.tsx'
import { Notice } from '../../phone/notice/Notice.tsx'
import { FairTime } from '../fairs/FairTime.tsx'
import { useWords } from '../words.ts'
import styles from './pass.module.css'

/** The code in groups of four, so that it can be read out. */
const grouped = (code: string) => code.replace(/[\s-]/g, '').replace(/(.{4})(?=.)/g, '$1 ')

const Code = ({ ticket }: { ticket: KeptTicket }) => {
  const t = useWords()
  return (
    <div className={styles['white']}>
      <QRCodeSVG
        value={ticket.payload}
        title={t('pass.picture')}
        size={280}
        level="M"
        marginSize={2}
        bgColor="#ffffff"
        fgColor="#000000"
      />
      <p className={styles['code']}>
        <span className={styles['codeLabel']}>{t('pass.code')}</span>
        <b>{grouped(ticket.code)}</b>
      </p>
    </div>
  )
}

/** The ticket as the door wants it: a large code on white, in the dark theme too. */
export const Ticket = ({ ticket }: { ticket: KeptTicket }) => {
  const t = useWords()
  const place = <OwnWords text={ticket.place} />
  const when = <FairTime {...ticket} />
  return (
    <article className={styles['ticket']}>
      <h2>
        <OwnWords text={ticket.title} quiet />
      </h2>
      {isPast(ticket.endsAt) ? <Notice kind="refused" title={t('pass.over')} /> : <Code ticket={ticket} />}
      <Facts
        rows={[
          [t('sign.name'), ticket.name],
          [t('pass.tail'), ticket.phoneTail],
          [t('fair.when'), when],
          [t('fair.where'), place],
        ]}
      />
    </article>
  )
}

import { useEffect, type ReactNode } from 'react'
import { useParams } from 'react-router'
import { usePages } from '../../core/list/use-pages.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { Blank } from '../../phone/notice/Blank.tsx'
import { ButtonLink } from '../../phone/action/Button.tsx'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import form from '../../phone/fields/form.module.css'
import { Skeleton } from '../../phone/list/ListStates.tsx'
import { Notice } from '../../phone/notice/Notice.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { RequireRole } from '../../phone/layout/RequireRole.tsx'
import { useSession } from '../../core/session/session.ts'
import { MyTicketsDocument } from './generated/pass.ts'
import { useWords } from '../words.ts'
import { keepPagesOffline } from './keep-pages-offline.ts'
import { ticketOnDevice, type KeptTicket } from './kept-ticket.ts'
import { Ticket } from './Ticket.tsx'
import { ticketsOf, ticketToShow } from './tickets.ts'

const Offline = ({ ticket }: { ticket: KeptTicket }) => {
  const t = useWords()
  return (
    <>
      <Notice kind="look" title={t('pass.offline')} />
      <Ticket ticket={ticket} />
    </>
  )
}

const Others = ({ tickets }: { tickets: readonly KeptTicket[] }) => {
  const t = useWords()
  const say = useFormat()
  if (tickets.length === 0) return null
  return (
    <section className={form['block']}>
      <h2>{t('pass.others')}</h2>
      {tickets.map((ticket) => (
        <ButtonLink key={ticket.fairId} to={`/pass/${ticket.fairId}`}>
          {`${ticket.title} · ${say.day(ticket.startsAt)}`}
        </ButtonLink>
      ))}
    </section>
  )
}

/** The wished ticket, else the soonest. */
const Tickets = () => {
  const t = useWords()
  const { fairId } = useParams()
  const list = usePages(MyTicketsDocument, {}, (data) => data.myRegistrations, 50)
  const tickets = ticketsOf(list.data?.nodes ?? [])
  const ticket = ticketToShow(tickets, fairId)
  useEffect(() => {
    if (ticket) ticketOnDevice.write(ticket)
  }, [ticket])
  const kept = ticketOnDevice.read()
  if (!list.data && list.failure)
    return list.failure.kind === 'OFFLINE' && kept ? (
      <Offline ticket={kept} />
    ) : (
      <FailurePanel failure={list.failure} tryAgain={list.again} />
    )
  if (!list.data) return <Skeleton rows={1} />
  if (!ticket)
    return (
      <Blank title={t('pass.none')} to="/fairs" action={t('pass.see')}>
        {t('pass.noneHint')}
      </Blank>
    )
  return (
    <>
      <p>{t('pass.show')}</p>
      <Ticket ticket={ticket} />
      <p>{t('pass.keep')}</p>
      <Others tickets={tickets.filter(({ fairId: other }) => other !== ticket.fairId)} />
    </>
  )
}

/** Lets a kept ticket through when nobody can be asked who is here. */
const Gate = ({ children }: { children: ReactNode }) => {
  const { viewer, failure } = useSession()
  const kept = ticketOnDevice.read()
  if (viewer === undefined && failure?.kind === 'OFFLINE' && kept) return <Offline ticket={kept} />
  return <RequireRole only="VETERAN">{children}</RequireRole>
}

export const PassPage = () => {
  const t = useWords()
  useEffect(keepPagesOffline, [])
  return (
    <Screen title={t('pass.title')}>
      <Gate>
        <Tickets />
      </Gate>
    </Screen>
  )
}

import { useEffect, type ReactNode } from 'react'
import { useParams } from 'react-router'
import {
  forgetTicket,
  keepTicket,
  keptTickets,
  renewTickets,
  type KeptTicket,
} from '../../core/device/kept-tickets.ts'
import { isPast } from '../../core/format/dates.ts'
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
import { MyTicketsDocument, type MyTicketsQuery } from './generated/pass.ts'
import { useWords } from '../words.ts'
import { keepPagesOffline } from './keep-pages-offline.ts'
import { Ticket } from './Ticket.tsx'
import { ticketsOf, ticketToShow } from './tickets.ts'

/** What this device keeps: the ticket that was asked for, or that it was not opened here. */
const Offline = () => {
  const t = useWords()
  const { fairId } = useParams()
  const kept = keptTickets()
  const ticket = ticketToShow(kept, fairId)
  const others = kept.filter((other) => other !== ticket)
  return (
    <>
      {ticket ? (
        <>
          <Notice kind="look" title={t('pass.offline')} />
          <Ticket ticket={ticket} />
        </>
      ) : (
        <Notice kind="refused" title={t('pass.notKept')}>
          <p>{t('pass.notKeptHint')}</p>
        </Notice>
      )}
      <Others title={t('pass.keptOthers')} tickets={others} />
    </>
  )
}

const Others = ({ title, tickets }: { title: string; tickets: readonly KeptTicket[] }) => {
  const say = useFormat()
  if (tickets.length === 0) return null
  return (
    <section className={form['block']}>
      <h2>{title}</h2>
      {tickets.map((ticket) => (
        <ButtonLink key={ticket.fairId} to={`/pass/${ticket.fairId}`}>
          {`${ticket.title} · ${say.day(ticket.startsAt)}`}
        </ButtonLink>
      ))}
    </section>
  )
}

/** Keeps the ticket that is shown, and the pages that show it; what else is kept is brought up to date. */
const useKeeping = (
  registrations: MyTicketsQuery['myRegistrations'] | undefined,
  ticket: KeptTicket | undefined,
) => {
  const { viewer } = useSession()
  const owner = viewer?.id
  const wished = ticket?.fairId
  const isShown = ticket !== undefined
  useEffect(() => {
    if (!registrations || !owner) return
    renewTickets(ticketsOf(registrations.nodes), !registrations.pageInfo.hasNextPage)
    const shown = ticketToShow(ticketsOf(registrations.nodes), wished)
    if (shown && !isPast(shown.endsAt)) keepTicket(owner, shown)
    else if (shown) forgetTicket(shown.fairId)
  }, [registrations, wished, owner])
  useEffect(() => {
    if (isShown) keepPagesOffline()
  }, [isShown])
}

/** The wished ticket, else the soonest. */
const Tickets = () => {
  const t = useWords()
  const { fairId } = useParams()
  const list = usePages(MyTicketsDocument, {}, (data) => data.myRegistrations, { size: 50 })
  const tickets = ticketsOf(list.data?.nodes ?? [])
  const ticket = ticketToShow(tickets, fairId)
  useKeeping(list.data, ticket)
  if (list.failure?.kind === 'OFFLINE' && keptTickets().length > 0) return <Offline />
  if (!list.data && list.failure) return <FailurePanel failure={list.failure} tryAgain={list.again} />
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
      <Others
        title={t('pass.others')}
        tickets={tickets.filter(({ fairId: other }) => other !== ticket.fairId)}
      />
    </>
  )
}

/** Lets a kept ticket through when nobody can be asked who is here. */
const Gate = ({ children }: { children: ReactNode }) => {
  const { viewer, failure } = useSession()
  if (viewer === undefined && failure?.kind === 'OFFLINE' && keptTickets().length > 0) return <Offline />
  return <RequireRole only="VETERAN">{children}</RequireRole>
}

export const PassPage = () => {
  const t = useWords()
  return (
    <Screen title={t('pass.title')}>
      <Gate>
        <Tickets />
      </Gate>
    </Screen>
  )
}

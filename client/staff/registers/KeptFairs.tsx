import { Button, Select } from 'antd'
import { useCallback, useState } from 'react'
import { useAction } from '../../core/api/use-action.ts'
import { useReading } from '../../core/api/use-reading.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { FieldFrame } from '../../desk/fields/FieldFrame.tsx'
import { Read } from '../../desk/list/Read.tsx'
import { Panel } from '../../desk/panel/Panel.tsx'
import panel from '../../desk/panel/panel.module.css'
import text from '../../desk/text.module.css'
import { StaffFairsDocument } from '../fairs/generated/fairs.ts'
import {
  KeptRegistrationsDocument,
  RegisterOnBehalfDocument,
  WithdrawOnBehalfDocument,
  type KeptTicketFragment,
} from './generated/registers.ts'
import { TicketSheet } from './TicketSheet.tsx'
import { useWords } from '../words.ts'

const offered = 50

/** Registers the person for one of the fairs to come. */
const Registering = ({ veteranId, again }: { veteranId: string; again: () => void }) => {
  const t = useWords()
  const format = useFormat()
  const { data } = useReading(StaffFairsDocument, { time: 'COMING', first: offered })
  const { run, busy } = useAction(RegisterOnBehalfDocument)
  const [fairId, setFairId] = useState<string>()
  const fairs = (data?.fairs.nodes ?? []).filter(({ state }) => state === 'PUBLISHED')
  const options = fairs.map(({ id, title, startsAt }) => ({
    value: id,
    label: [title, startsAt ? format.day(startsAt) : null].filter(Boolean).join(' · '),
  }))
  const register = async () => {
    const { data: done } = await run({ fairId: fairId ?? '', veteranId }, t('behalf.registered'))
    if (done) again()
  }
  return (
    <>
      <FieldFrame id="fair-on-behalf" label={t('behalf.fair')}>
        {(wiring) => (
          <Select<string>
            {...wiring}
            value={fairId ?? null}
            placeholder={t('behalf.pickFair')}
            options={options}
            notFoundContent={t('desk:field.nothingFound')}
            onChange={setFairId}
            style={{ width: '100%' }}
          />
        )}
      </FieldFrame>
      <Button type="primary" loading={busy} disabled={!fairId} onClick={() => void register()}>
        {t('behalf.register')}
      </Button>
    </>
  )
}

type LineProps = {
  ticket: KeptTicketFragment
  veteranId: string
  again: () => void
  print: () => void
}

const TicketLine = ({ ticket: { fair, ticketCode, onBehalfBy }, veteranId, again, print }: LineProps) => {
  const t = useWords()
  const format = useFormat()
  const { run, busy } = useAction(WithdrawOnBehalfDocument)
  const withdraw = async () => {
    const { data } = await run({ fairId: fair.id, veteranId }, t('behalf.withdrawn'))
    if (data) again()
  }
  return (
    <li>
      {fair.title} <span className={text['code']}>{ticketCode}</span>{' '}
      <span className={text['also']}>
        {fair.startsAt ? format.moment(fair.startsAt) : null}{' '}
        {onBehalfBy ? t('behalf.by', { name: onBehalfBy }) : null}
      </span>{' '}
      <span className={panel['row']}>
        <Button aria-label={t('behalf.printOf', { title: fair.title })} onClick={print}>
          {t('behalf.print')}
        </Button>
        <Button
          danger
          loading={busy}
          aria-label={t('behalf.withdrawOf', { title: fair.title })}
          onClick={() => void withdraw()}
        >
          {t('behalf.withdraw')}
        </Button>
      </span>
    </li>
  )
}

/** Fairs for which staff have registered the person, with tickets to print. */
export const KeptFairs = ({ veteranId }: { veteranId: string }) => {
  const t = useWords()
  const { data, ...reading } = useReading(KeptRegistrationsDocument, { veteranId })
  const [printed, setPrinted] = useState<KeptTicketFragment>()
  const done = useCallback(() => setPrinted(undefined), [])
  return (
    <Panel title={t('behalf.fairs')}>
      <Registering veteranId={veteranId} again={reading.again} />
      <Read reading={{ ...reading, data: data?.registrationsOnBehalf }} rows={2}>
        {(tickets) =>
          tickets.length === 0 ? (
            <p className={text['hint']}>{t('behalf.noFairs')}</p>
          ) : (
            <ul>
              {tickets.map((ticket) => (
                <TicketLine
                  key={ticket.id}
                  ticket={ticket}
                  veteranId={veteranId}
                  again={reading.again}
                  print={() => setPrinted(ticket)}
                />
              ))}
            </ul>
          )
        }
      </Read>
      {printed ? <TicketSheet ticket={printed} done={done} /> : null}
    </Panel>
  )
}

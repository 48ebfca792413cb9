import { useState } from 'react'
import { Link } from 'react-router'
import { useReading } from '../../core/api/use-reading.ts'
import { Button, ButtonLink } from '../../phone/action/Button.tsx'
import form from '../../phone/fields/form.module.css'
import list from '../../phone/list/list.module.css'
import { Read } from '../../phone/list/Read.tsx'
import { FitLabel } from '../matches/FitLabel.tsx'
import { useWords } from '../words.ts'
import { WhatWouldChangeDocument, type WhatWouldChangeQuery } from './generated/postings.ts'

type Change = WhatWouldChangeQuery['whatWouldChange']['changes'][number]

/** Where the fact is kept. */
const pageOf = ({ kind }: Change, postingId: string): string => {
  if (kind === 'LEARN') return `/ways/posting/${postingId}`
  return kind === 'CONFIRM' ? '/profile/suggestions' : '/profile/wishes'
}

const ChangeCard = ({ change, postingId }: { change: Change; postingId: string }) => {
  const t = useWords()
  const { text, fit, opens, opensAtLeast } = change
  const count = t(opensAtLeast ? 'change.opensAtLeast' : 'change.opens', { count: opens })
  return (
    <li className={list['card']}>
      <h3>
        <Link to={pageOf(change, postingId)}>{text}</Link>
      </h3>
      <p>
        {t('change.becomes')} <FitLabel fit={fit} />
      </p>
      <p className={list['soft']}>{opens > 0 ? count : t('change.opensNone')}</p>
    </li>
  )
}

const Found = ({ id }: { id: string }) => {
  const t = useWords()
  const reading = useReading(WhatWouldChangeDocument, { id })
  return (
    <Read reading={{ ...reading, data: reading.data?.whatWouldChange }} bones={1}>
      {({ changes, together }) =>
        changes.length === 0 ? (
          <p>{t('change.none')}</p>
        ) : (
          <>
            <p>{t(together ? 'change.together' : 'change.each')}</p>
            <ul className={list['list']}>
              {changes.map((change) => (
                <ChangeCard key={change.kind + change.text} change={change} postingId={id} />
              ))}
            </ul>
          </>
        )
      }
    </Read>
  )
}

/** Which one or two facts would make it fit better, asked for only when somebody wants to know. */
export const Changes = ({ id }: { id: string }) => {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <section className={form['block']}>
      <h2>{t('change.title')}</h2>
      <div aria-live="polite">{isOpen && <Found id={id} />}</div>
      {!isOpen && <Button onClick={() => setOpen(true)}>{t('change.ask')}</Button>}
      <ButtonLink to={`/ways/posting/${id}`}>{t('change.way')}</ButtonLink>
    </section>
  )
}

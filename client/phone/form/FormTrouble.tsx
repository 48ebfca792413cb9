import { useEffect, useRef, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure, FieldMessage } from '../../core/api/failure.ts'
import { useFailureWords } from '../../core/api/failure-words.ts'
import { Notice } from '../notice/Notice.tsx'
import styles from '../notice/panel.module.css'

/** How a form stands: what was found wrong with it, what the server refused, whether it is being sent. */
export type FormState = {
  readonly failure: Failure | undefined
  readonly conflict: string | null
  readonly lines: readonly FieldMessage[]
  /** Raised with every try, so that a repeated failure takes the focus again. */
  readonly attempt: number
  readonly busy: boolean
}

type StateProps = { of: FormState }

/** Moves to the field without a new entry in the browser's history. */
const goTo = (id: string, event: MouseEvent) => {
  event.preventDefault()
  document.getElementById(id)?.focus()
}

/** What has to be changed; it takes the focus, and each line leads to its field. */
const Summary = ({ of: { failure, lines: found, attempt } }: StateProps) => {
  const { t } = useTranslation()
  const place = useRef<HTMLElement>(null)
  const wordsOf = useFailureWords()
  // What is said on leaving a field stands at the field; the summary is for what was sent.
  const standing = attempt > 0 ? found : []
  const lines = failure?.kind === 'REFUSED' && failure.fields.length > 0 ? failure.fields : standing
  const shown = failure !== undefined || lines.length > 0
  useEffect(() => {
    if (shown) place.current?.focus()
  }, [shown, failure, attempt])
  if (!shown) return null
  const words = failure ? wordsOf(failure) : { title: t('state.fieldsTitle'), text: null, more: null }
  return (
    <section ref={place} className={styles['panel']} data-state="refused" role="alert" tabIndex={-1}>
      <span className={styles['shape']} aria-hidden="true">
        ✗
      </span>
      <p className={styles['title']}>{words.title}</p>
      <div className={styles['body']}>
        {lines.length === 0 && <p>{words.text}</p>}
        {words.more && <p>{words.more}</p>}
        <ul>
          {lines.map(({ path, message }) => (
            <li key={path + message}>
              <a href={`#${path}`} onClick={(event) => goTo(path, event)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

/** What stands on top of a form: a change made elsewhere, or what has to be corrected. */
export const FormTrouble = ({ of: state }: StateProps) => {
  const { t } = useTranslation()
  if (state.conflict === null) return <Summary of={state} />
  return (
    <Notice kind="look" title={t('state.changed')} alert>
      <p>{t('state.changedText')}</p>
    </Notice>
  )
}

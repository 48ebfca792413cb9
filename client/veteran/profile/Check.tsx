import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useAction } from '../../core/api/use-action.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { Button, ButtonLink } from '../../phone/action/Button.tsx'
import form from '../../phone/fields/form.module.css'
import { Notice } from '../../phone/notice/Notice.tsx'
import { SubmitVeteranDocument } from './generated/profile.ts'
import { useWords } from '../words.ts'
import { isProved, proofsPath, sectionOf, sectionPath } from './choices.ts'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import type { VeteranFile } from './use-my-veteran.ts'

type Line = { readonly field: string; readonly text: string }

/** Sentences about fields, each leading to the page where the field is answered. */
const FieldLines = ({ lines }: { lines: readonly Line[] }) => {
  const t = useWords()
  return (
    <ul>
      {lines.map(({ field, text }) => {
        const section = sectionOf(field)
        return (
          <li key={field + text}>
            {text}
            {isProved(field) && (
              <>
                {' '}
                <Link to={proofsPath}>{t('profile.proofs')}</Link>
              </>
            )}
            {section && (
              <>
                {' '}
                <Link to={sectionPath[section]}>{t(`shared:section.${section}`)}</Link>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** That the file went into another, and which account to use. */
const MergedAway = ({ merged }: { merged: NonNullable<VeteranFile['merged']> }) => {
  const t = useWords()
  const { phoneTail, reason } = merged
  return (
    <Notice kind="refused" title={t('profile.merged')} alert>
      <p>{phoneTail ? t('profile.mergedInto', { tail: phoneTail }) : t('profile.mergedKept')}</p>
      <p>{t('profile.mergedWhy', { reason })}</p>
    </Notice>
  )
}

const State = ({ veteran: { verification } }: { veteran: VeteranFile }): ReactNode => {
  const t = useWords()
  const say = useFormat()
  const { state, submittedAt, decidedAt, decidedBy, validUntil, reasons } = verification
  const title = t(`shared:verification.${state}`)
  if (state === 'PENDING')
    return (
      <Notice kind="look" title={title}>
        {submittedAt && <p>{t('profile.pendingText', { day: say.day(submittedAt) })}</p>}
      </Notice>
    )
  if (state === 'VERIFIED')
    return (
      <Notice kind="done" title={title}>
        {decidedAt && <p>{t('profile.verifiedText', { day: say.day(decidedAt) })}</p>}
        {validUntil && <p>{t('profile.verifiedUntil', { day: say.day(validUntil) })}</p>}
        {decidedBy && <p>{t('profile.by', { name: decidedBy })}</p>}
        <ButtonLink to="/profile/status">{t('status.show')}</ButtonLink>
      </Notice>
    )
  if (state === 'RETURNED')
    return (
      <Notice kind="refused" title={title}>
        <p>{t('profile.returnedText')}</p>
        <FieldLines lines={reasons.map(({ field, reason }) => ({ field, text: reason }))} />
      </Notice>
    )
  return <p>{t(state === 'LAPSED' ? 'profile.lapsedText' : 'profile.unsubmittedText')}</p>
}

/** Where the check of the person's status stands, and handing in. */
export const Check = ({ veteran }: { veteran: VeteranFile }) => {
  const t = useWords()
  const submit = useAction(SubmitVeteranDocument)
  const { state } = veteran.verification
  const mayHandIn = state !== 'PENDING' && state !== 'VERIFIED' && !veteran.merged
  const refused = submit.failure?.kind === 'REFUSED' ? submit.failure.fields : []
  return (
    <section className={form['block']} aria-live="polite">
      <h2>{t('profile.check')}</h2>
      {veteran.merged ? <MergedAway merged={veteran.merged} /> : <State veteran={veteran} />}
      {submit.failure && refused.length === 0 && <FailurePanel failure={submit.failure} reading={false} />}
      {refused.length > 0 && (
        <Notice kind="refused" title={t('shared:state.fieldsTitle')} alert>
          <FieldLines lines={refused.map(({ path, message }) => ({ field: path, text: message }))} />
        </Notice>
      )}
      {mayHandIn && (
        <>
          <p>{t('profile.submitHint')}</p>
          <Button busy={submit.busy} onClick={() => void submit.run({})}>
            {t(state === 'RETURNED' ? 'profile.submitAgain' : 'profile.submit')}
          </Button>
        </>
      )}
    </section>
  )
}

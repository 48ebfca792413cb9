import { useParams } from 'react-router'
import type { TermsSaidFragment } from '../../../core/agreements/generated/agreement.ts'
import { useSeen } from '../../../core/agreements/use-seen.ts'
import { useTerms } from '../../../core/agreements/use-terms.ts'
import { useWords as useAgreementWords } from '../../../core/agreements/words.ts'
import { useReading } from '../../../core/api/use-reading.ts'
import { ButtonLink } from '../../../phone/action/Button.tsx'
import form from '../../../phone/fields/form.module.css'
import { Screen } from '../../../phone/layout/Screen.tsx'
import { Facts } from '../../../phone/list/Facts.tsx'
import { OwnWords } from '../../../phone/list/OwnWords.tsx'
import { Read } from '../../../phone/list/Read.tsx'
import { useWords } from '../../words.ts'
import { MyAgreementDocument, type MyAgreementFragment } from '../generated/agreements.ts'
import { FollowUps, Question } from '../staying/FollowUps.tsx'
import { NextWork } from '../staying/NextWork.tsx'
import { Confirming } from './Confirming.tsx'
import { History } from './History.tsx'
import { Refusing } from './Refusing.tsx'
import { Confirmed, Standing } from './Standing.tsx'

type Of = { agreement: MyAgreementFragment }

/** What it says, in the latest wording; while a change waits, what holds until then beside it. */
const Terms = ({ agreement: { state, terms, termsInForce } }: Of) => {
  const t = useWords()
  const { termsSaid } = useTerms()
  const rows = (of: TermsSaidFragment) =>
    termsSaid(of).map(([label, said]) => [label, <OwnWords key={label} text={said} quiet />] as const)
  return (
    <section className={form['block']}>
      <h2>{t('agreement.terms')}</h2>
      {terms && <Facts rows={rows(terms)} />}
      {state === 'CHANGING' && termsInForce && (
        <details className={form['why']}>
          <summary>{t('agreement.inForceShow')}</summary>
          <Facts rows={rows(termsInForce)} />
        </details>
      )}
    </section>
  )
}

const Ways = ({ agreement }: Of) => {
  const t = useWords()
  const { applicationId, contractId, intentionId } = agreement
  return (
    <>
      {contractId && <ButtonLink to={`/agreements/${contractId}`}>{t('agreement.contract')}</ButtonLink>}
      {intentionId && (
        <ButtonLink to={`/agreements/${intentionId}`} look="quiet">
          {t('agreement.intention')}
        </ButtonLink>
      )}
      {applicationId && (
        <ButtonLink to={`/applications/${applicationId}`} look="quiet">
          {t('agreement.application')}
        </ButtonLink>
      )}
    </>
  )
}

const Whole = ({ agreement, again }: Of & { again: () => void }) => {
  const seen = useSeen(agreement)
  return (
    <>
      <Question agreement={agreement} again={again} />
      <NextWork agreement={agreement} />
      <Standing agreement={agreement} seen={seen} />
      <Terms agreement={agreement} />
      <Confirmed agreement={agreement} />
      {agreement.mayRefuse && <Refusing id={agreement.id} again={again} />}
      {agreement.mayConfirm && (
        <div className={form['reach']}>
          <Confirming agreement={agreement} again={again} />
        </div>
      )}
      <FollowUps agreement={agreement} again={again} />
      <History agreement={agreement} />
      <Ways agreement={agreement} />
    </>
  )
}

/** One intention or contract: what it says, what changed, and what can be done about it. */
export const AgreementPage = () => {
  const t = useWords()
  const said = useAgreementWords()
  const { id = '' } = useParams()
  const reading = useReading(MyAgreementDocument, { id })
  const known = reading.data?.agreement
  return (
    <Screen
      title={known ? said(`agreement.kind.${known.kind}`) : t('agreement.title')}
      back="/agreements"
      lead={known && <OwnWords text={known.employerName} quiet />}
      key={id}
    >
      <Read reading={reading}>
        {({ agreement }) => <Whole key={agreement.id} agreement={agreement} again={reading.again} />}
      </Read>
    </Screen>
  )
}

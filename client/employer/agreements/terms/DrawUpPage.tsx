import { Radio } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { agreementKinds, type AgreementKind } from '../../../../rules/contract.ts'
import { useWords as useAgreementWords } from '../../../core/agreements/words.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { useReading } from '../../../core/api/use-reading.ts'
import { ButtonLink } from '../../../desk/action/ButtonLink.tsx'
import { Nothing } from '../../../desk/list/Nothing.tsx'
import { Read } from '../../../desk/list/Read.tsx'
import { Fieldset } from '../../../desk/panel/Panel.tsx'
import { PageHead } from '../../../desk/shell/PageHead.tsx'
import text from '../../../desk/text.module.css'
import { useWords } from '../../words.ts'
import {
  ApplicationToSignDocument,
  DrawUpAgreementDocument,
  FirmAgreementDocument,
} from '../generated/agreements.ts'
import { termsEntries, termsOfPosting, type TermsEntries } from './terms-form.ts'
import { TermsForm } from './TermsForm.tsx'

/** From what it is drawn up. */
type Source = { readonly applicationId: string } | { readonly intentionId: string }
type DrawProps = { source: Source; name: string; start: TermsEntries; known: unknown }

const KindChoice = ({ kind, choose }: { kind: AgreementKind; choose: (kind: AgreementKind) => void }) => {
  const t = useWords()
  const said = useAgreementWords()
  return (
    <Fieldset title={t('drawing.kind')}>
      <Radio.Group
        value={kind}
        onChange={({ target }) => choose(target.value as AgreementKind)}
        options={agreementKinds.map((value) => ({ value, label: said(`agreement.kind.${value}`) }))}
      />
      <p className={text['hint']}>{t(`drawing.kindHint.${kind}`)}</p>
    </Fieldset>
  )
}

const Drawing = ({ source, name, start, known }: DrawProps) => {
  const t = useWords()
  const { run } = useAction(DrawUpAgreementDocument)
  const isAfterIntention = 'intentionId' in source
  const [kind, choose] = useState<AgreementKind>('CONTRACT')
  return (
    <>
      <PageHead title={t('drawing.title')} lead={t('drawing.lead', { name })}>
        <ButtonLink to="/employer/agreements">{t('agreements.back')}</ButtonLink>
      </PageHead>
      <TermsForm
        start={start}
        known={known}
        draft={`agreement.${Object.values(source).join()}`}
        save={t('drawing.save')}
        send={async (terms) => {
          const { data, failure } = await run({ input: { ...source, kind, terms } }, t('drawing.drawn'))
          if (!data) return failure
          return { seenAt: `/employer/agreements/${data.drawUpAgreement.id}` }
        }}
      >
        {isAfterIntention ? null : <KindChoice kind={kind} choose={choose} />}
      </TermsForm>
    </>
  )
}

const FromApplication = ({ id }: { id: string }) => {
  const reading = useReading(ApplicationToSignDocument, { id }, { policy: 'network-only' })
  return (
    <Read reading={reading}>
      {({ application }) => (
        <Drawing
          source={{ applicationId: id }}
          name={application.applicantName}
          start={termsOfPosting(application)}
          known={application.posting}
        />
      )}
    </Read>
  )
}

const FromIntention = ({ id }: { id: string }) => {
  const reading = useReading(FirmAgreementDocument, { id }, { policy: 'network-only' })
  return (
    <Read reading={reading}>
      {({ agreement }) =>
        agreement.terms && (
          <Drawing
            source={{ intentionId: id }}
            name={agreement.veteranName}
            start={termsEntries(agreement.terms)}
            known={agreement.terms}
          />
        )
      }
    </Read>
  )
}

/** Draws up an intention or a contract from an application, or a contract from an intention. */
export const DrawUpPage = () => {
  const t = useWords()
  const [params] = useSearchParams()
  const [application, intention] = [params.get('application'), params.get('intention')]
  if (application) return <FromApplication id={application} />
  if (intention) return <FromIntention id={intention} />
  return (
    <Nothing title={t('drawing.gone')} hint={t('drawing.goneHint')}>
      <ButtonLink to="/employer/applicants?status=UNDER_WAY">{t('agreements.toApplicants')}</ButtonLink>
    </Nothing>
  )
}

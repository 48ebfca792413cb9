import { useParams } from 'react-router'
import { useAction } from '../../../core/api/use-action.ts'
import { useHeld } from '../../../core/api/use-held.ts'
import { useReading } from '../../../core/api/use-reading.ts'
import { ButtonLink } from '../../../desk/action/ButtonLink.tsx'
import { Anew, type Reload } from '../../../desk/form/Anew.tsx'
import { Read } from '../../../desk/list/Read.tsx'
import { PageHead } from '../../../desk/shell/PageHead.tsx'
import { useWords } from '../../words.ts'
import {
  ChangeAgreementDocument,
  FirmAgreementDocument,
  type FirmAgreementFragment,
} from '../generated/agreements.ts'
import { termsEntries } from './terms-form.ts'
import { TermsForm } from './TermsForm.tsx'

const Changing = ({ agreement, reload }: { agreement: FirmAgreementFragment; reload: Reload }) => {
  const t = useWords()
  const { run } = useAction(ChangeAgreementDocument)
  const { id, terms, version } = agreement
  if (!terms) return null
  return (
    <TermsForm
      start={termsEntries(terms)}
      known={terms}
      draft={`agreement.${id}`}
      version={version}
      save={t('drawing.saveChange')}
      reload={reload}
      send={async (changed) => {
        const { data, failure } = await run({ id, terms: changed, version }, t('drawing.changed'))
        if (!data) return failure
        return { seenAt: `/employer/agreements/${id}` }
      }}
    />
  )
}

const Page = ({ reload }: { reload: Reload }) => {
  const t = useWords()
  const { id = '' } = useParams()
  const reading = useHeld(useReading(FirmAgreementDocument, { id }, { policy: 'network-only' }))
  return (
    <>
      <PageHead title={t('drawing.changeTitle')} lead={t('drawing.changeLead')}>
        <ButtonLink to={`/employer/agreements/${id}`}>{t('agreements.back')}</ButtonLink>
      </PageHead>
      <Read reading={reading}>{({ agreement }) => <Changing agreement={agreement} reload={reload} />}</Read>
    </>
  )
}

/** Changes the terms of an agreement, which opens it to both anew. */
export const ChangePage = () => <Anew>{(reload) => <Page reload={reload} />}</Anew>

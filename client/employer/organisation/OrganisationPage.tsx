import { useState } from 'react'
import { MyEmployerDocument } from './generated/organisation.ts'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useEmployerText } from '../words.ts'
import { OrganisationForm } from './OrganisationForm.tsx'
import { VerificationPanel } from './VerificationPanel.tsx'
import { Read } from '../../desk/list/Read.tsx'
import { useReading } from '../../core/api/use-reading.ts'

/** The viewer's organisation: registering it, where its check stands, and correcting it. */
export const OrganisationPage = () => {
  const t = useEmployerText()
  const [loaded, setLoaded] = useState(0)
  const reading = useReading(MyEmployerDocument, {})
  const reload = () => {
    reading.again()
    setLoaded((count) => count + 1)
  }
  const isNew = reading.data?.myEmployer === null
  return (
    <>
      <PageHead title={t('organisation.title')} lead={isNew ? t('organisation.registerLead') : null} />
      <Read reading={reading} rows={10}>
        {({ myEmployer: employer }) => (
          <>
            {employer ? <VerificationPanel verification={employer.verification} /> : null}
            <OrganisationForm
              key={`${employer?.id ?? 'new'} ${employer?.verification.state} ${loaded} ${loaded ? employer?.version : ''}`}
              employer={employer}
              reload={reload}
            />
          </>
        )}
      </Read>
    </>
  )
}

import { Skeleton } from 'antd'
import { useState } from 'react'
import { useQuery } from 'urql'
import { MyEmployerDocument } from './generated/organisation.ts'
import { Failed } from '../../desk/list/Failed.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useEmployerText } from '../words.ts'
import { OrganisationForm } from './OrganisationForm.tsx'
import { VerificationPanel } from './VerificationPanel.tsx'

/** The viewer's organisation: registering it, where its check stands, and correcting it. */
export const OrganisationPage = () => {
  const t = useEmployerText()
  const [loaded, setLoaded] = useState(0)
  const [{ data, error, fetching }, again] = useQuery({ query: MyEmployerDocument })
  const retry = () => again({ requestPolicy: 'network-only' })
  const reload = () => {
    retry()
    setLoaded((count) => count + 1)
  }
  const employer = data?.myEmployer ?? null
  const state = employer?.verification.state
  return (
    <>
      <PageHead
        title={t('organisation.title')}
        lead={data && !employer ? t('organisation.registerLead') : null}
      />
      {error ? <Failed error={error} again={retry} kept={Boolean(data)} /> : null}
      {!data && fetching ? <Skeleton active paragraph={{ rows: 10 }} /> : null}
      {employer ? <VerificationPanel verification={employer.verification} /> : null}
      {data ? (
        <OrganisationForm
          key={`${employer?.id ?? 'new'} ${state} ${loaded} ${loaded ? employer?.version : ''}`}
          employer={employer}
          reload={reload}
        />
      ) : null}
    </>
  )
}

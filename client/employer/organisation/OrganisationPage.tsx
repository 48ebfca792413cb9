import { useHeld } from '../../core/api/use-held.ts'
import { Anew, type Reload } from '../../desk/form/Anew.tsx'
import { MyEmployerDocument } from './generated/organisation.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { ClosingPanel } from './closing/ClosingPanel.tsx'
import { KeptByOwner } from './KeptByOwner.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { ProofsPanel } from './proofs/ProofsPanel.tsx'
import { OrganisationForm } from './OrganisationForm.tsx'
import { VerificationPanel } from './VerificationPanel.tsx'
import { Read } from '../../desk/list/Read.tsx'
import { useReading } from '../../core/api/use-reading.ts'
import { useWords } from '../words.ts'

/** Whoever has none yet reads an answer that names no type: registering one changes it all the same. */
const context = { additionalTypenames: ['Employer'] }

const Organisation = ({ reload }: { reload: Reload }) => {
  const t = useWords()
  const reading = useReading(MyEmployerDocument, {}, { policy: 'network-only', context })
  const held = useHeld(reading)
  const isNew = reading.data?.myEmployer === null
  const { state } = reading.data?.myEmployer?.verification ?? {}
  return (
    <>
      <PageHead title={t('organisation.title')} lead={isNew ? t('organisation.registerLead') : null}>
        {reading.data?.myEmployer ? (
          <ButtonLink to="/employer/organisation/members">{t('members.to')}</ButtonLink>
        ) : null}
        {reading.data?.myEmployer?.myRole === 'OWNER' ? (
          <ButtonLink to="/employer/organisation/keys">{t('desk:keys.title')}</ButtonLink>
        ) : null}
        {isNew ? <ButtonLink to="/employer/organisation/join">{t('joining.title')}</ButtonLink> : null}
      </PageHead>
      <Read reading={reading} rows={10}>
        {({ myEmployer: now }) =>
          now?.myRole === 'RECRUITER' ? (
            <>
              <VerificationPanel employer={now} />
              <KeptByOwner employer={now} />
            </>
          ) : (
            <>
              {now ? <VerificationPanel employer={now} /> : null}
              {now ? <ProofsPanel employer={now} again={reading.again} /> : null}
              {held.data ? (
                <OrganisationForm
                  key={`${now?.id ?? 'new'} ${state}`}
                  employer={state === held.data.myEmployer?.verification.state ? held.data.myEmployer : now}
                  reload={reload}
                />
              ) : null}
              {now ? <ClosingPanel name={now.name} done={reading.again} /> : null}
            </>
          )
        }
      </Read>
    </>
  )
}

/** The viewer's organisation: registering it, where its check stands, and correcting it. */
export const OrganisationPage = () => <Anew>{(reload) => <Organisation reload={reload} />}</Anew>

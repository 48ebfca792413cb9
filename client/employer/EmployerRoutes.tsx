import { Route } from 'react-router'
import { Desk } from '../desk/shell/Desk.tsx'
import type { Door } from '../desk/shell/DeskShell.tsx'
import { KeysPage } from '../desk/keys/KeysPage.tsx'
import { AgreementsPage } from './agreements/AgreementsPage.tsx'
import { AgreementPage } from './agreements/one/AgreementPage.tsx'
import { FollowUpsPage } from './agreements/staying/FollowUpsPage.tsx'
import { ChangePage } from './agreements/terms/ChangePage.tsx'
import { DrawUpPage } from './agreements/terms/DrawUpPage.tsx'
import { ApplicantsPage } from './applicants/ApplicantsPage.tsx'
import { FairsPage } from './fairs/FairsPage.tsx'
import { AskPage } from './members/AskPage.tsx'
import { MembersPage } from './members/MembersPage.tsx'
import { OrganisationPage } from './organisation/OrganisationPage.tsx'
import { PeoplePage } from './people/PeoplePage.tsx'
import { PostingPage } from './postings/PostingPage.tsx'
import { PostingsPage } from './postings/PostingsPage.tsx'
import { SheetPage } from './postings/sheet/SheetPage.tsx'
import { WorkbenchPage } from './workbench/WorkbenchPage.tsx'
import { useWords } from './words.ts'

const home = '/employer'

const useDoors = (): Door[] => {
  const t = useWords()
  return [
    { to: home, icon: 'work', label: t('nav.workbench'), end: true },
    { to: `${home}/organisation`, icon: 'firm', label: t('nav.organisation') },
    { to: `${home}/postings`, icon: 'postings', label: t('nav.postings') },
    { to: `${home}/applicants`, icon: 'queue', label: t('nav.applicants') },
    { to: `${home}/agreements`, icon: 'file', label: t('nav.agreements') },
    { to: `${home}/fairs`, icon: 'fairs', label: t('nav.fairs') },
  ]
}

/** The employers' face, everything beneath `/employer`. */
export const EmployerRoutes = () => (
  <Desk home={home} doors={useDoors()}>
    <Route index element={<WorkbenchPage />} />
    <Route path="organisation" element={<OrganisationPage />} />
    <Route path="organisation/join" element={<AskPage />} />
    <Route path="organisation/members" element={<MembersPage />} />
    <Route path="organisation/keys" element={<KeysPage holder="ORGANISATION" />} />
    <Route path="postings" element={<PostingsPage />} />
    <Route path="postings/file" element={<SheetPage />} />
    <Route path="postings/:id" element={<PostingPage />} />
    <Route path="postings/:id/people" element={<PeoplePage />} />
    <Route path="applicants" element={<ApplicantsPage />} />
    <Route path="agreements" element={<AgreementsPage />} />
    <Route path="agreements/new" element={<DrawUpPage />} />
    <Route path="agreements/:id" element={<AgreementPage />} />
    <Route path="agreements/:id/change" element={<ChangePage />} />
    <Route path="follow-ups" element={<FollowUpsPage />} />
    <Route path="fairs" element={<FairsPage />} />
  </Desk>
)

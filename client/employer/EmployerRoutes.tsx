import { Route } from 'react-router'
import { DeskProviders } from '../desk/shell/DeskProviders.tsx'
import { Desk } from '../desk/shell/Desk.tsx'
import { useEmployerText } from './words.ts'
import { FairsPage } from './fairs/FairsPage.tsx'
import { OrganisationPage } from './organisation/OrganisationPage.tsx'
import { PostingPage } from './postings/PostingPage.tsx'
import { PostingsPage } from './postings/PostingsPage.tsx'
import { WorkbenchPage } from './workbench/WorkbenchPage.tsx'

const home = '/employer'

const EmployerDesk = () => {
  const t = useEmployerText()
  const doors = [
    { to: home, label: t('nav.workbench'), end: true },
    { to: `${home}/organisation`, label: t('nav.organisation') },
    { to: `${home}/postings`, label: t('nav.postings') },
    { to: `${home}/fairs`, label: t('nav.fairs') },
  ]
  return (
    <Desk home={home} doors={doors}>
      <Route index element={<WorkbenchPage />} />
      <Route path="organisation" element={<OrganisationPage />} />
      <Route path="postings" element={<PostingsPage />} />
      <Route path="postings/:id" element={<PostingPage />} />
      <Route path="fairs" element={<FairsPage />} />
    </Desk>
  )
}

/** The employers' face, everything beneath `/employer`. */
export const EmployerRoutes = () => (
  <DeskProviders>
    <EmployerDesk />
  </DeskProviders>
)

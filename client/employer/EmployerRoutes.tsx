import { Route } from 'react-router'
import { Desk } from '../desk/shell/Desk.tsx'
import { FairsPage } from './fairs/FairsPage.tsx'
import { OrganisationPage } from './organisation/OrganisationPage.tsx'
import { PostingPage } from './postings/PostingPage.tsx'
import { PostingsPage } from './postings/PostingsPage.tsx'
import { WorkbenchPage } from './workbench/WorkbenchPage.tsx'
import { useWords } from './words.ts'

const home = '/employer'

/** The employers' face, everything beneath `/employer`. */
export const EmployerRoutes = () => {
  const t = useWords()
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

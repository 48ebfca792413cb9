import { Navigate, useParams } from 'react-router'
import { Read } from '../../../phone/list/Read.tsx'
import { Screen } from '../../../phone/layout/Screen.tsx'
import { Blank } from '../../../phone/notice/Blank.tsx'
import { pathOf, wishOf } from '../search-wish.ts'
import { useWords } from '../words.ts'
import { useSaved } from './use-saved.ts'

/** Where a notice of new postings leads: the search that it is about, the newest first. */
export const AlertedSearchPage = () => {
  const t = useWords()
  const { id } = useParams()
  const { rows, ...reading } = useSaved()
  const saved = rows.find((row) => row.id === id)
  if (saved) return <Navigate to={pathOf({ ...wishOf(saved), order: 'NEWEST' })} replace />
  return (
    <Screen title={t('saved.title')} back="/searches">
      <Read reading={reading}>
        {() => <Blank title={t('saved.gone')} to="/searches" action={t('saved.manage')} />}
      </Read>
    </Screen>
  )
}

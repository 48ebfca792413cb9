import { useParams } from 'react-router'
import { useTable } from '../../core/list/use-table.ts'
import { useWish, type Wish } from '../../core/list/use-wish.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useWords } from '../words.ts'
import { usePersonName } from './use-person.ts'
import { MatchesForDocument, SearchForDocument } from './generated/work.ts'
import { WorkTable } from './WorkTable.tsx'

type Props = { veteranId: string; wish: Wish }

const Matches = ({ veteranId, wish }: Props) => {
  const table = useTable(MatchesForDocument, { veteranId }, (data) => data.matchesFor)
  return <WorkTable veteranId={veteranId} table={table} wish={wish} />
}

const Found = ({ veteranId, wish }: Props) => {
  const asked = { veteranId, words: wish.search }
  const table = useTable(SearchForDocument, asked, (data) => data.searchFor)
  return <WorkTable veteranId={veteranId} table={table} wish={wish} />
}

/** Work for a person who is accompanied: the matches as that person sees them, or what words find for that person. */
export const WorkPage = () => {
  const t = useWords()
  const { id = '' } = useParams()
  const name = usePersonName(id)
  const wish = useWish<'FIT'>([], { by: 'FIT', way: 'DESC' })
  return (
    <>
      <PageHead title={name ? t('work.titleOf', { name }) : t('work.title')} lead={t('work.lead')}>
        <ButtonLink to={`/staff/why?veteran=${id}`}>{t('work.whyNot')}</ButtonLink>
        <ButtonLink to={`/staff/veterans/${id}`}>{t('registers.file')}</ButtonLink>
      </PageHead>
      {wish.search ? <Found veteranId={id} wish={wish} /> : <Matches veteranId={id} wish={wish} />}
    </>
  )
}

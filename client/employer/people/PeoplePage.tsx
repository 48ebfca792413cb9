import { useParams } from 'react-router'
import { useReading } from '../../core/api/use-reading.ts'
import { useTable } from '../../core/list/use-table.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { Pager } from '../../desk/list/Pager.tsx'
import { Read } from '../../desk/list/Read.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useWords } from '../words.ts'
import {
  PeopleForPostingDocument,
  PeoplePostingDocument,
  type PeoplePostingQuery,
} from './generated/people.ts'
import { Inviting } from './Inviting.tsx'
import { PersonCard } from './PersonCard.tsx'
import styles from './people.module.css'

type Posting = PeoplePostingQuery['posting']

const NotVisible = ({ id }: Pick<Posting, 'id'>) => {
  const t = useWords()
  return (
    <Nothing title={t('people.notVisible')} hint={t('people.notVisibleHint')}>
      <ButtonLink to={`/employer/postings/${id}`}>{t('people.toPosting')}</ButtonLink>{' '}
      <ButtonLink to="/employer/organisation">{t('people.toOrganisation')}</ButtonLink>
    </Nothing>
  )
}

const People = ({ posting }: { posting: Posting }) => {
  const t = useWords()
  const table = useTable(
    PeopleForPostingDocument,
    { postingId: posting.id },
    (data) => data.veteransForPosting,
  )
  const { trail, size } = table
  return (
    <Read reading={table}>
      {(page) =>
        page.nodes.length === 0 && trail.page === 1 ? (
          <Nothing title={t('people.none')} hint={t('people.noneHint')}>
            <ButtonLink to={`/employer/postings/${posting.id}`}>{t('people.toPosting')}</ButtonLink>
          </Nothing>
        ) : (
          <>
            <ol className={styles['people']} aria-label={t('people.list')}>
              {page.nodes.map((person, at) => (
                <PersonCard key={person.id} person={person} nth={(trail.page - 1) * size + at + 1}>
                  {(name) => <Inviting posting={posting} person={person} name={name} again={table.again} />}
                </PersonCard>
              ))}
            </ol>
            <Pager page={page} trail={trail} size={size} />
          </>
        )
      }
    </Read>
  )
}

/** Veterans who agreed to be found, for one posting of the organisation. */
export const PeoplePage = () => {
  const t = useWords()
  const { id = '' } = useParams()
  const reading = useReading(PeoplePostingDocument, { id })
  const posting = reading.data?.posting
  return (
    <>
      <PageHead
        title={t('people.title')}
        lead={posting ? t('people.lead', { title: posting.title }) : undefined}
      >
        <ButtonLink to={`/employer/postings/${id}`}>{t('people.toPosting')}</ButtonLink>
      </PageHead>
      <Read reading={reading}>
        {(read) => (read.posting.visible ? <People posting={read.posting} /> : <NotVisible id={id} />)}
      </Read>
    </>
  )
}

import { Link } from 'react-router'
import { Nothing } from '../list/Nothing.tsx'
import { PageHead } from './PageHead.tsx'
import { useWords } from '../words.ts'

/** An address of the desk that leads nowhere. */
export const NoSuchPage = ({ home }: { home: string }) => {
  const t = useWords()
  return (
    <>
      <PageHead title={t('shared:state.missingPage')} />
      <Nothing title={t('shell.notFoundHint')}>
        <Link to={home}>{t('shell.backToStart')}</Link>
      </Nothing>
    </>
  )
}

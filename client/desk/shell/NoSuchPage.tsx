import { Link } from 'react-router'
import { useDeskText } from '../words.ts'
import { Nothing } from '../list/Nothing.tsx'
import { PageHead } from './PageHead.tsx'

/** An address of the desk that leads nowhere. */
export const NoSuchPage = ({ home }: { home: string }) => {
  const t = useDeskText()
  return (
    <>
      <PageHead title={t('shell.notFound')} />
      <Nothing title={t('shell.notFoundHint')}>
        <Link to={home}>{t('shell.backToStart')}</Link>
      </Nothing>
    </>
  )
}

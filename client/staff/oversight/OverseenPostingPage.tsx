import { useParams } from 'react-router'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useWords } from '../words.ts'
import { OverseenPosting } from './OverseenPosting.tsx'

const stay = () => undefined

/** A posting as staff see it. */
export const OverseenPostingPage = () => {
  const t = useWords()
  const { id = '' } = useParams()
  return (
    <>
      <PageHead title={t('oversight.posting')} />
      <OverseenPosting key={id} id={id} reports={null} keysOn={false} decided={stay} />
    </>
  )
}

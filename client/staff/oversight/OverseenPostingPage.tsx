import { useParams } from 'react-router'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useWorksFor } from '../reach/use-reach.ts'
import { useWords } from '../words.ts'
import { OverseenPosting } from './OverseenPosting.tsx'

const stay = () => undefined

/** A posting as staff see it. */
export const OverseenPostingPage = () => {
  const t = useWords()
  const { id = '' } = useParams()
  const findsWork = useWorksFor('EMPLOYMENT')
  return (
    <>
      <PageHead title={t('oversight.posting')}>
        {findsWork ? <ButtonLink to={`/staff/why?posting=${id}`}>{t('work.whyNot')}</ButtonLink> : null}
      </PageHead>
      <OverseenPosting key={id} id={id} reports={null} keysOn={false} decided={stay} />
    </>
  )
}

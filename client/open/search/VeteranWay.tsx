import { ButtonLink } from '../../phone/action/Button.tsx'
import { useMyVeteran } from '../../veteran/profile/use-my-veteran.ts'
import { useWords } from './words.ts'

/** To the list of matches, or first to the question on which it stands. */
export const VeteranWay = () => {
  const t = useWords()
  const { data } = useMyVeteran()
  const isNew = data?.missing.includes('SERVICE')
  return (
    <ButtonLink to={isNew ? '/profile/service' : '/matches'}>
      {t(isNew ? 'search.byService' : 'search.toMatches')}
    </ButtonLink>
  )
}

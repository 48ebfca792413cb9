import { postingConcerns, type PostingConcern } from '../../../rules/choices.ts'
import { concernNames } from '../../../rules/oversight.ts'
import { say } from '../../../rules/text.ts'
import { useSession } from '../session/session.ts'

/** What the kinds of objection to a posting are called, as the beginning of a line. */
export const useConcerns = () => {
  const { language } = useSession()
  const nameOf = (concern: PostingConcern): string => {
    const name = say(concernNames[concern], language)
    return name.charAt(0).toUpperCase() + name.slice(1)
  }
  return { nameOf, options: postingConcerns.map((value) => ({ value, label: nameOf(value) })) }
}

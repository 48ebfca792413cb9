import type { ApplicationState } from '../../core/generated/schema.ts'
import profile from '../profile/profile.module.css'
import { useWords } from '../words.ts'
import { looks } from './state.ts'

/** Where an application stands, in a word, a colour and a shape. */
export const StateMark = ({ state }: { state: ApplicationState }) => {
  const t = useWords()
  const [kind, shape] = looks[state]
  return (
    <b className={profile['state']} data-state={kind}>
      <span aria-hidden="true">{shape}</span> {t(`applications.state.${state}`)}
    </b>
  )
}

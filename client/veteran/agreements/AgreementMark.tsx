import { agreementLooks } from '../../core/agreements/looks.ts'
import { useWords } from '../../core/agreements/words.ts'
import type { AgreementState } from '../../core/generated/schema.ts'
import profile from '../profile/profile.module.css'

const shapes = { done: '✓', look: '△', refused: '✗', quiet: '–' } as const

/** Where an agreement stands, in a word, a colour and a shape. */
export const AgreementMark = ({ state }: { state: AgreementState }) => {
  const t = useWords()
  const kind = agreementLooks[state]
  return (
    <b className={profile['state']} data-state={kind}>
      <span aria-hidden="true">{shapes[kind]}</span> {t(`agreement.state.${state}`)}
    </b>
  )
}

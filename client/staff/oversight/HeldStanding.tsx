import { Banner } from '../../desk/panel/Banner.tsx'
import { Facts } from '../../desk/list/Facts.tsx'
import type { ReturnKind } from '../queue/queue.ts'
import { useReturnLabel } from '../queue/use-return-label.ts'
import { useWords } from '../words.ts'
import { TextWithFindings } from './FoundText.tsx'
import type { HeldTextFragment } from './generated/worded.ts'

type Props = {
  kind: Extract<ReturnKind, 'fairs' | 'trainings'>
  check: {
    readonly state: string
    readonly reasons: readonly { readonly field: string; readonly reason: string }[]
  } | null
  texts: readonly HeldTextFragment[]
  /** Whether people are shown the texts of before meanwhile. */
  isShown: boolean
}

/** To whoever wrote it: that its wording waits for a colleague, or was given back, with the words and the reasons. */
export const HeldStanding = ({ kind, check, texts, isShown }: Props) => {
  const t = useWords()
  const labelOf = useReturnLabel()[kind]
  if (check?.state !== 'PENDING' && check?.state !== 'RETURNED') return null
  const isHeld = check.state === 'PENDING'
  return (
    <Banner
      type={isHeld ? 'warning' : 'error'}
      title={t(isHeld ? 'worded.held' : 'worded.givenBack')}
      description={
        <>
          {isHeld ? <p>{t(isShown ? 'worded.heldShown' : 'worded.heldDraft')}</p> : null}
          {isHeld ? null : (
            <ul>
              {check.reasons.map(({ field, reason }) => (
                <li key={field}>{t('worded.reason', { field: labelOf(field), reason })}</li>
              ))}
            </ul>
          )}
          <Facts
            facts={texts.map(({ field, text, findings }) => [
              labelOf(field),
              <TextWithFindings key={field} findings={findings}>
                {text}
              </TextWithFindings>,
            ])}
          />
        </>
      }
    />
  )
}

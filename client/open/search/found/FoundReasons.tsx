import type { Fit } from '../../../core/generated/schema.ts'
import { FitLabel } from '../../../veteran/matches/FitLabel.tsx'
import { ReasonLine } from '../../../veteran/matches/Reasons.tsx'
import { telling } from '../../../veteran/matches/telling.ts'
import matches from '../../../veteran/matches/matches.module.css'
import { useWords } from '../../../veteran/words.ts'
import type { Found } from '../use-search.ts'

/** How a posting that was found fits the veteran's own file; the words have found it, not these. */
export const FoundReasons = ({ fit, reasons }: { fit: Fit; reasons: Found['reasons'] }) => {
  const t = useWords()
  return (
    <ul className={matches['short']} aria-label={t('reason.label')}>
      <li>
        <FitLabel fit={fit} />
      </li>
      {telling(reasons, 2).map((reason) => (
        <ReasonLine key={reason.kind + reason.text} reason={reason} />
      ))}
    </ul>
  )
}

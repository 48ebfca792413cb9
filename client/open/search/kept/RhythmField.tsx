import { SelectField } from '../../../phone/fields/Field.tsx'
import type { AlertRhythm } from '../../../core/generated/schema.ts'
import { useWords } from '../words.ts'
import type { Saved } from './use-saved.ts'

const rhythms = ['DAILY', 'WEEKLY', 'OFF'] as const satisfies readonly AlertRhythm[]

type RhythmFieldProps = { saved: Saved; onChange: (rhythm: AlertRhythm) => void }

/** How often a kept search tells of what is new. */
export const RhythmField = ({ saved: { id, rhythm }, onChange }: RhythmFieldProps) => {
  const t = useWords()
  return (
    <SelectField
      id={`rhythm-${id}`}
      label={t('saved.rhythm')}
      value={rhythm}
      onChange={({ target }) => onChange(rhythms.find((each) => each === target.value) ?? rhythm)}
    >
      {rhythms.map((each) => (
        <option key={each} value={each}>
          {t(`saved.rhythms.${each}`)}
        </option>
      ))}
    </SelectField>
  )
}

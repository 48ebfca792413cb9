import { useHomeArea } from '../../../core/areas/use-areas.ts'
import { AreaPicker } from '../../../phone/fields/AreaPicker.tsx'
import { Choice, Choices } from '../../../phone/fields/Choices.tsx'
import { SelectField } from '../../../phone/fields/Field.tsx'
import styles from '../search.module.css'
import { useWords } from '../words.ts'

type OneAreaProps = {
  id: string
  label: string
  usual: string
  other: string
  code: string | null
  onCode: (code: string | null) => void
}

/** The usual, or one area. */
export const OneArea = ({ id, label, usual, other, code, onCode }: OneAreaProps) => {
  const home = useHomeArea().data?.homeArea.code ?? null
  const choices = [
    [usual, null],
    [other, home],
  ] as const
  return (
    <>
      <Choices id={id} label={label}>
        {choices.map(([text, next], at) => (
          <Choice
            key={text}
            type="radio"
            name={id}
            checked={(code === null) === (at === 0)}
            onChange={() => onCode(next)}
          >
            {text}
          </Choice>
        ))}
      </Choices>
      {code !== null && (
        <AreaPicker id={`${id}-province`} code={code} onPick={(row) => onCode(row?.code ?? home)} />
      )}
    </>
  )
}

type NumberSelectProps = {
  id: string
  label: string
  value: number | null
  choices: readonly number[]
  textOf: (choice: number) => string
  onChange: (value: number | null) => void
}

/** One of a few numbers, or any; a number that came by a link is kept. */
export const NumberSelect = ({ id, label, value, choices, textOf, onChange }: NumberSelectProps) => {
  const t = useWords()
  const offered = value === null || choices.includes(value) ? choices : [...choices, value]
  return (
    <SelectField
      id={id}
      label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
    >
      <option value="">{t('narrow.any')}</option>
      {offered.map((choice) => (
        <option key={choice} value={choice}>
          {textOf(choice)}
        </option>
      ))}
    </SelectField>
  )
}

type SomeProps<Value extends string> = {
  id: string
  label: string
  choices: readonly Value[]
  chosen: readonly Value[]
  textOf: (choice: Value) => string
  onChange: (chosen: readonly Value[]) => void
}

/** Any of a few. */
export const Some = <Value extends string>({
  id,
  label,
  choices,
  chosen,
  textOf,
  onChange,
}: SomeProps<Value>) => (
  <Choices id={id} label={label}>
    <div className={styles['pair']}>
      {choices.map((choice) => (
        <Choice
          key={choice}
          type="checkbox"
          checked={chosen.includes(choice)}
          onChange={({ target }) =>
            onChange(choices.filter((one) => (one === choice ? target.checked : chosen.includes(one))))
          }
        >
          {textOf(choice)}
        </Choice>
      ))}
    </div>
  </Choices>
)

import type { Control } from 'react-hook-form'
import { useEmployerText } from '../words.ts'
import type { PostingValues } from './posting-form.ts'
import type { Wording } from './use-wording.ts'
import { WordingFindings } from './WordingFindings.tsx'

export type SectionProps = { control: Control<PostingValues>; disabled: boolean; wording: Wording }

/** The words of a field; the place's label differs from its name. */
export const usePostingLabel = () => {
  const t = useEmployerText()
  return (name: keyof PostingValues) => t(`posting.${name === 'place' ? 'address' : name}`)
}

/** What every field of the posting's form is given. */
export const usePostingField = ({ control, disabled, wording }: SectionProps) => {
  const labelOf = usePostingLabel()
  return <N extends keyof PostingValues>(name: N) => ({
    control,
    name,
    disabled,
    label: labelOf(name),
    note: <WordingFindings findings={wording.findings} field={name} />,
  })
}

import { use, type KeyboardEvent } from 'react'
import { NamesContext } from '../../core/form/names.ts'
import type { Picked } from '../../core/search/picked.ts'
import { isComposing, useFinding, type Finder, type Found } from '../../core/search/use-finding.ts'
import text from '../text.module.css'
import { fieldId } from './FieldFrame.tsx'
import { useLetters } from './use-letters.ts'
import { useWords } from '../words.ts'

/** A thing picked, as antd shows it. */
export type Labelled = { value: string; label: string }
export type Option = Labelled & { also: string }

const optionOf = ({ id, name, also = '' }: Found): Option => ({ value: id, label: name, also })

const optionRender = (option: { label?: unknown; data: { also?: string } }) => (
  <>
    {String(option.label)} <span className={text['also']}>{option.data.also}</span>
  </>
)

/** What is said in the place of options is one that cannot be taken. */
const untakable = { role: 'option', 'aria-disabled': true, 'aria-selected': false } as const

/** What is found by typing, and what the form keeps of it: codes, whose names stand beside it. */
export const usePicker = (finder: Finder, placeholder: string, name: string) => {
  const t = useWords()
  const names = use(NamesContext)
  const finding = useFinding(finder)
  const { typed, type, turn, leave, letters, list } = useLetters(name, finding.type)
  const empty = {
    idle: t('field.nothingFound'),
    searching: t('field.searching'),
    failed: t('field.searchFailed'),
  }[finding.state]
  const select = {
    placeholder,
    labelInValue: true,
    allowClear: true,
    // A listbox holds options alone. Where nothing is active, antd names the place -1.
    notFoundContent: (
      <div id={`${fieldId(name)}_list_-1`} {...untakable}>
        {empty}
      </div>
    ),
    // The list that is seen is the one that is heard.
    virtual: false,
    loading: finding.state === 'searching',
    showSearch: { filterOption: false, ...letters } as const,
    ...list,
    options: finding.options.map(optionOf),
    optionRender,
  }
  const found = finding.options.length
  const heard = finding.state === 'searching' ? '' : found > 0 ? t('field.found', { count: found }) : empty
  const codeOf = ({ value, label }: Labelled): string => {
    names.set(value, label)
    return value
  }
  /** Keys of the input method are its own; Enter waits for the answer to what was typed, and takes its first. */
  const keys = (take: (code: string) => void) => (event: KeyboardEvent) => {
    if (isComposing(event)) return event.stopPropagation()
    if (event.key === 'Escape') finding.whenFound(() => undefined)
    if (event.key !== 'Enter' || finding.state !== 'searching' || !typed) return
    event.preventDefault()
    event.stopPropagation()
    finding.whenFound(([first]: readonly Picked[]) => {
      if (!first) return
      take(codeOf(optionOf(first)))
      turn(false)
      type('')
    })
  }
  return {
    select,
    /** What the open list offers, for those who hear it. */
    heard: list.open ? heard : '',
    leave,
    keys,
    codeOf,
    labelled: (code: string): Labelled => ({ value: code, label: names.get(code) ?? code }),
  }
}

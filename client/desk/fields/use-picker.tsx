import { use, useRef, useState, type KeyboardEvent } from 'react'
import { NamesContext } from '../../core/form/names.ts'
import type { Picked } from '../../core/search/picked.ts'
import { isComposing, useFinding, type Finder, type Found } from '../../core/search/use-finding.ts'
import text from '../text.module.css'
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

/** What is typed into a picker and whether its list is open; the list is always that of what is typed. */
const useTyped = (finder: Finder) => {
  const finding = useFinding(finder)
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  // antd tells of a letter and of the list that it opens in one go.
  const now = useRef({ typed: '', open: false })
  const type = (letters: string) => {
    now.current.typed = letters
    setTyped(letters)
    if (letters || now.current.open) finding.type(letters)
  }
  const turn = (isOpen: boolean) => {
    now.current.open = isOpen
    setOpen(isOpen)
    if (isOpen && !now.current.typed) finding.type('')
  }
  return { finding, typed, open, type, turn }
}

/** What is found by typing, and what the form keeps of it: codes, whose names stand beside it. */
export const usePicker = (finder: Finder, placeholder: string) => {
  const t = useWords()
  const names = use(NamesContext)
  const { finding, typed, open, type, turn } = useTyped(finder)
  const empty = {
    idle: t('field.nothingFound'),
    searching: t('field.searching'),
    failed: t('field.searchFailed'),
  }[finding.state]
  const select = {
    placeholder,
    labelInValue: true,
    allowClear: true,
    notFoundContent: <output>{empty}</output>,
    loading: finding.state === 'searching',
    showSearch: { filterOption: false, searchValue: typed, onSearch: type } as const,
    open,
    onOpenChange: turn,
    onSelect: () => type(''),
    options: finding.options.map(optionOf),
    optionRender,
  }
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
    keys,
    codeOf,
    labelled: (code: string): Labelled => ({ value: code, label: names.get(code) ?? code }),
  }
}

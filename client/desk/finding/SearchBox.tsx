import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { isComposing } from '../../core/search/use-finding.ts'
import { Icon } from '../action/Icon.tsx'
import { useWords } from '../words.ts'

type Props = { label: string; search: string; find: (words: string) => void }

const pause = 300

/** Large enough to be hit. */
const clearing = { display: 'inline-block', minWidth: 24, lineHeight: '24px', textAlign: 'center' } as const

/** Words to find, asked for a moment after the last key; letters that an input method composes are not asked for. */
export const SearchBox = ({ label, search, find }: Props) => {
  const t = useWords()
  const [typed, setTyped] = useState(search)
  const [known, setKnown] = useState(search)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const composing = useRef(false)
  useEffect(() => () => clearTimeout(timer.current), [])
  // The address was changed otherwise: by going back, or by lifting the filters.
  if (search !== known) {
    setKnown(search)
    if (search !== typed.trim()) setTyped(search)
  }
  const ask = (words: string, after: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => find(words), after)
  }
  const type = (words: string) => {
    setTyped(words)
    if (!composing.current) ask(words, words ? pause : 0)
  }
  return (
    <Input
      type="search"
      value={typed}
      maxLength={50}
      prefix={<Icon name="search" />}
      placeholder={label}
      aria-label={label}
      allowClear={{
        clearIcon: (
          <span style={clearing} aria-label={t('field.clear')}>
            ×
          </span>
        ),
      }}
      onChange={(event) => type(event.target.value)}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={(event) => {
        composing.current = false
        type(event.currentTarget.value)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isComposing(event)) ask(typed, 0)
      }}
    />
  )
}

import { use, useRef, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { noteUnpicked, UnpickedContext } from '../../core/form/unpicked.ts'

/**
 * What is typed into a list of a form, and whether the list is open. What antd takes out of the field as the list closes
 * stays there: it is said on leaving, and the form is not sent before it is picked or cleared.
 */
export const useLetters = (name: string, typedNow: (letters: string) => void = () => undefined) => {
  const unpicked = use(UnpickedContext)
  const { trigger, getFieldState } = useFormContext()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  // antd tells of a letter and of the list that it opens in one go.
  const now = useRef({ typed: '', open: false })
  const type = (letters: string) => {
    now.current.typed = letters
    noteUnpicked(unpicked, name, letters)
    setTyped(letters)
    // What was said of the letters goes with them.
    if (!letters && getFieldState(name).error) void trigger(name)
    if (letters || now.current.open) typedNow(letters)
  }
  const turn = (isOpen: boolean) => {
    now.current.open = isOpen
    setOpen(isOpen)
    if (isOpen && !now.current.typed) typedNow('')
  }
  const search = (letters: string) => {
    if (letters || now.current.open) type(letters)
  }
  const leave = () => {
    if (now.current.typed) void trigger(name)
  }
  return {
    typed,
    type,
    turn,
    leave,
    /** What antd's select is given of it. */
    letters: { searchValue: typed, onSearch: search, autoClearSearchValue: false },
    list: { open, onOpenChange: turn, onSelect: () => type('') },
  }
}

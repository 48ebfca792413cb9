import { useEffect, useRef } from 'react'

const typing = 'input, textarea, select, [contenteditable], [role="dialog"]'

/** Single keys that act while nobody is typing and no dialog is open; none when switched off. */
export const useKeys = (keys: Readonly<Record<string, () => void>>, isOn: boolean): void => {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      const target = event.target as Element | null
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (target?.closest(typing)) return
      const act = latest.current[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [isOn])
}

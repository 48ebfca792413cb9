import { useState } from 'react'
import { kept } from '../../core/device/kept.ts'
import { useSession } from '../../core/session/session.ts'

/** Which columns of a list are left out, kept on this device for each person. */
export const useShownColumns = (list: string) => {
  const { viewer } = useSession()
  const habit = kept<readonly string[]>('local', `columns.${viewer?.id}.${list}`)
  const [hidden, setHidden] = useState<readonly string[]>(() => {
    const found = habit.read()
    return Array.isArray(found) ? found : []
  })
  const keep = (next: readonly string[]) => {
    setHidden(next)
    if (next.length > 0) habit.write(next)
    else habit.drop()
  }
  return {
    hidden,
    show: (key: string, isShown: boolean) =>
      keep(isShown ? hidden.filter((each) => each !== key) : [...hidden, key]),
    showAll: () => keep([]),
  }
}

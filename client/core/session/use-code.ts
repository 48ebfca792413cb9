import { useEffect, useState } from 'react'
import type { CodePurpose } from '../../../rules/code.ts'
import { useAction } from '../api/use-action.ts'
import { serverNow } from '../device/server-time.ts'
import { SendCodeDocument } from './generated/security.ts'

const secondsUntil = (moment: number): number =>
  Math.max(0, Math.ceil((moment - serverNow().getTime()) / 1_000))

/** Has a code sent to a number, and counts the seconds until another can be asked for. */
export const useCode = (purpose: CodePurpose) => {
  const { run, busy, failure } = useAction(SendCodeDocument)
  const [againAt, setAgainAt] = useState(0)
  const [wait, setWait] = useState(0)
  const [sentTo, setSentTo] = useState<string>()
  useEffect(() => {
    if (againAt === 0) return
    const tick = setInterval(() => {
      const left = secondsUntil(againAt)
      setWait(left)
      if (left === 0) clearInterval(tick)
    }, 500)
    return () => clearInterval(tick)
  }, [againAt])

  async function send(phone: string): Promise<void> {
    const { data } = await run({ input: { phone, purpose } })
    if (!data) return
    const next = new Date(data.sendCode.againAt).getTime()
    setSentTo(phone)
    setAgainAt(next)
    setWait(secondsUntil(next))
  }
  return { send, busy, failure, wait, sentTo }
}

export type CodeSending = ReturnType<typeof useCode>

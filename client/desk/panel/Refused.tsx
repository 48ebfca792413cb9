import type { Failure } from '../../core/api/failure.ts'
import { useFailureText } from '../shell/use-failure-text.ts'
import { Banner } from './Banner.tsx'

type Props = {
  failure: Failure | undefined
  /** What can be done about it, where the sentence does not say so. */
  hint?: string
}

/** Why something was not done, beside what was pressed; it stays until that is tried again. */
export const Refused = ({ failure, hint }: Props) => {
  const textOf = useFailureText()
  if (!failure) return null
  const said = failure.kind === 'REFUSED' && failure.fields.length > 0 ? failure.fields : []
  const lines = said.map(({ path, message }) => <li key={path + message}>{message}</li>)
  return (
    <Banner
      type="error"
      title={lines.length > 0 && failure.kind === 'REFUSED' ? failure.message : textOf(failure)}
      description={lines.length > 1 ? <ul>{lines}</ul> : (hint ?? null)}
    />
  )
}

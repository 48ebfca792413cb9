import { useEmployerText } from '../words.ts'
import type { Wording } from './use-wording.ts'
import { Finding } from '../../desk/list/StateMark.tsx'

/** What the rules say about the words of one field: red where publishing is refused, amber where it is advised against. */
export const WordingFindings = ({ findings, field }: { findings: Wording['findings']; field: string }) => {
  const t = useEmployerText()
  const here = findings.filter((finding) => finding.field === field)
  if (here.length === 0) return null
  return (
    <ul>
      {here.map(({ words, rule, refused }) => (
        <li key={`${words}${rule}`}>
          <Finding kind={refused ? 'refused' : 'look'}>
            {t(refused ? 'posting.mustNot' : 'posting.better')} <strong>“{words}”</strong> {rule}
          </Finding>
        </li>
      ))}
    </ul>
  )
}

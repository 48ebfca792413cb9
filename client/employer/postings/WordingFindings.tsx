import { useEmployerText } from '../words.ts'
import type { Finding } from './use-wording.ts'

/** What the rules say about the words of one field: red where publishing is refused, amber where it is advised against. */
export const WordingFindings = ({ findings, field }: { findings: readonly Finding[]; field: string }) => {
  const t = useEmployerText()
  const here = findings.filter((finding) => finding.field === field)
  if (here.length === 0) return null
  return (
    <ul>
      {here.map(({ words, rule, refused }) => (
        <li
          key={`${words}${rule}`}
          className={`desk-finding ${refused ? 'desk-finding-refused' : 'desk-finding-look'}`}
        >
          {refused ? `■ ${t('posting.mustNot')}` : `▲ ${t('posting.better')}`} <strong>“{words}”</strong>{' '}
          {rule}
        </li>
      ))}
    </ul>
  )
}

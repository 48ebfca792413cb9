import { useReading } from '../../core/api/use-reading.ts'
import type { FoundWordingFragment } from '../../core/records/generated/oversight.ts'
import { MarkedText } from '../../desk/list/MarkedText.tsx'
import { Finding } from '../../desk/list/StateMark.tsx'
import { useWords } from '../words.ts'
import { FindWordingDocument } from './generated/oversight.ts'

const nothing = { title: '', conditions: '', place: '' }

type Props = { children: string; findings: readonly FoundWordingFragment[] }

/** A text with the words marked that were found in it, and the rules beneath. */
export const TextWithFindings = ({ children, findings }: Props) => {
  const t = useWords()
  const found = findings.filter(({ severity }) => severity !== 'WARNED')
  return (
    <>
      <MarkedText places={found}>{children}</MarkedText>
      {found.map(({ words, from, rule, refused }) => (
        <Finding key={`${from} ${rule}`} kind={refused ? 'refused' : 'look'}>
          {t('oversight.finding', { words, rule })}
        </Finding>
      ))}
    </>
  )
}

/** A text that people read, with the words marked that the rules find, and the rules beneath. */
export const FoundText = ({ children }: { children: string }) => {
  const { data } = useReading(
    FindWordingDocument,
    { ...nothing, content: children },
    { policy: 'cache-first' },
  )
  return <TextWithFindings findings={data?.checkWording ?? []}>{children}</TextWithFindings>
}

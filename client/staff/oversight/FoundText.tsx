import { useReading } from '../../core/api/use-reading.ts'
import { MarkedText } from '../../desk/list/MarkedText.tsx'
import { Finding } from '../../desk/list/StateMark.tsx'
import { useWords } from '../words.ts'
import { FindWordingDocument } from './generated/oversight.ts'

const nothing = { title: '', conditions: '', place: '' }

/** A text that people read, with the words marked that the rules find, and the rules beneath. */
export const FoundText = ({ children }: { children: string }) => {
  const t = useWords()
  const { data } = useReading(
    FindWordingDocument,
    { ...nothing, content: children },
    { policy: 'cache-first' },
  )
  const found = (data?.checkWording ?? []).filter(({ severity }) => severity !== 'WARNED')
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

import { useWords } from '../words.ts'

type Props = { names: readonly string[]; none: string }

const shown = 3

/** Names in a row; of many, the first few with the rest to unfold. */
export const NameList = ({ names, none }: Props) => {
  const t = useWords()
  const comma = t('list.comma')
  if (names.length === 0) return none
  if (names.length <= shown + 1) return names.join(comma)
  return (
    <details>
      <summary>
        {names.slice(0, shown).join(comma)} {t('list.more', { count: names.length - shown })}
      </summary>
      {names.slice(shown).join(comma)}
    </details>
  )
}

import { Button } from 'antd'
import { useFormContext, useWatch } from 'react-hook-form'
import { mended } from '../../../rules/wording.ts'
import { Finding } from '../../desk/list/StateMark.tsx'
import { useWords } from '../words.ts'
import type { PostingEntries } from './posting-form.ts'
import styles from './postings.module.css'
import { wordedFields, type Wording, type WordedField } from './use-wording.ts'

type Found = Wording['findings'][number]

/** So much of the text is shown to either side of the words. */
const reach = 12

/** The words marked where they stand. */
const Marked = ({ text, from, to }: { text: string; from: number; to: number }) => (
  <q className={styles['marked']}>
    {from > reach ? '…' : null}
    {text.slice(Math.max(0, from - reach), from)}
    <mark>{text.slice(from, to)}</mark>
    {text.slice(to, to + reach)}
    {to + reach < text.length ? '…' : null}
  </q>
)

const FindingLine = ({ found, name, isFixed }: { found: Found; name: WordedField; isFixed: boolean }) => {
  const t = useWords()
  const { control, setValue } = useFormContext<PostingEntries>()
  const text = useWatch({ control, name }) ?? ''
  // What is judged has no blanks around it.
  const shift = text.length - text.trimStart().length
  const place = { from: found.from + shift, to: found.to + shift }
  const isThere = text.slice(place.from, place.to) === found.words
  const { instead, refused, severity } = found
  const said = severity === 'HELD' ? 'posting.toBeChecked' : refused ? 'posting.mustNot' : 'posting.better'
  const mend = () => setValue(name, mended(text, { ...place, instead }), { shouldDirty: true })
  return (
    <li>
      <Finding kind={refused ? 'refused' : 'look'}>
        {t(said)} {isThere ? <Marked text={text} {...place} /> : <q>{found.words}</q>} {found.rule}
        {isThere && refused && !isFixed ? (
          <Button size="small" onClick={mend}>
            {instead ? t('posting.mend', { instead }) : t('posting.leaveOut', { words: found.words })}
          </Button>
        ) : null}
      </Finding>
    </li>
  )
}

type Props = { findings: Wording['findings']; field: string; isFixed: boolean }

/** What the rules say about the words of one field, with the lawful rewrite: red where publishing is refused, amber where staff are to look or it is advised against. */
export const WordingFindings = ({ findings, field, isFixed }: Props) => {
  const name = wordedFields.find((worded) => worded === field)
  const here = findings.filter((found) => found.field === name)
  if (!name || here.length === 0) return null
  return (
    <ul>
      {here.map((found) => (
        <FindingLine key={`${found.from} ${found.rule}`} {...{ found, name, isFixed }} />
      ))}
    </ul>
  )
}

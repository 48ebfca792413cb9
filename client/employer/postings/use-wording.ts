import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useClient } from 'urql'
import { CheckWordingDocument, type CheckWordingQuery } from './generated/postings.ts'
import type { RuleForm } from '../../core/form/use-rule-form.ts'
import type { PostingShape } from './posting-form.ts'

type Finding = CheckWordingQuery['checkWording'][number]

export type Wording = { findings: readonly Finding[]; unchecked: boolean }

/** The fields whose words are judged while they are typed. */
export const wordedFields = ['title', 'conditions', 'content', 'place'] as const
export type WordedField = (typeof wordedFields)[number]

const pause = 400
const nothing: Wording = { findings: [], unchecked: false }

type Texts = Readonly<Record<string, string>>

/** Whether what was found in a field still stands there: it is as it was judged, or holds the words yet. */
const stillStands =
  (judged: Texts, now: Texts) =>
  ({ field, words }: Finding): boolean =>
    now[field] === judged[field] || now[field]?.includes(words) === true

/**
 * The rules' verdict on title, conditions, content and place, a moment after the last key; an old verdict never overtakes,
 * and says nothing of words that have gone meanwhile.
 */
export const useWording = ({ control }: RuleForm<PostingShape>['form']): Wording => {
  const client = useClient()
  const watched = useWatch({ control, name: wordedFields })
  const [title = '', conditions = '', content = '', place = ''] = watched.map((words) => words ?? '')
  const [wording, setWording] = useState<Wording & { judged: Texts }>({ ...nothing, judged: {} })
  const isBlank = !`${title}${conditions}${content}${place}`.trim()
  useEffect(() => {
    if (isBlank) return
    let isLatest = true
    const check = async () => {
      const { data } = await client
        .query(CheckWordingDocument, { title, conditions, content, place }, { requestPolicy: 'cache-first' })
        .toPromise()
      if (!isLatest) return
      const judged = { title, conditions, content, place }
      setWording((before) =>
        data ? { findings: data.checkWording, unchecked: false, judged } : { ...before, unchecked: true },
      )
    }
    const timer = setTimeout(() => void check(), pause)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [client, isBlank, title, conditions, content, place])
  if (isBlank) return nothing
  const { findings, unchecked, judged } = wording
  return { findings: findings.filter(stillStands(judged, { title, conditions, content, place })), unchecked }
}

import { Button } from 'antd'
import { useState } from 'react'
import { useConcerns } from '../../../core/records/use-concerns.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import { Banner } from '../../../desk/panel/Banner.tsx'
import { AppealDialog } from './AppealDialog.tsx'
import type { OwnPostingFragment } from '../generated/postings.ts'
import { wordedFields } from '../use-wording.ts'
import { useWords } from '../../words.ts'

type Takedown = NonNullable<OwnPostingFragment['takedown']>

const AppealState = ({ takedown: { appeal } }: { takedown: Takedown }) => {
  const t = useWords()
  const format = useFormat()
  if (!appeal) return <p>{t('standing.mayAppeal')}</p>
  return (
    <>
      <p>{t('standing.appealOf', { moment: format.moment(appeal.at), words: appeal.words })}</p>
      <p>
        {appeal.state === 'WAITING'
          ? t('standing.appealWaits')
          : t('standing.appealUpheld', { answer: appeal.answer ?? '' })}
      </p>
    </>
  )
}

const TakenDown = ({ id, takedown }: { id: string; takedown: Takedown }) => {
  const t = useWords()
  const format = useFormat()
  const { nameOf } = useConcerns()
  const [isAppealing, setAppealing] = useState(false)
  const { concern, reason, at, by, appeal } = takedown
  return (
    <>
      <Banner
        type="error"
        title={t('standing.takenDown', { concern: nameOf(concern) })}
        description={
          <>
            <p>{t('standing.reason', { reason })}</p>
            <p>{t('standing.by', { by, moment: format.moment(at) })}</p>
            <AppealState takedown={takedown} />
          </>
        }
        action={
          appeal ? null : <Button onClick={() => setAppealing(true)}>{t('standing.appealOpen')}</Button>
        }
      />
      {isAppealing ? <AppealDialog id={id} close={() => setAppealing(false)} /> : null}
    </>
  )
}

const WordingCheck = ({ check }: { check: NonNullable<OwnPostingFragment['wordingCheck']> }) => {
  const t = useWords()
  const labelOf = (field: string) => {
    const worded = wordedFields.find((name) => name === field)
    return worded ? t(`standing.${worded}`) : field
  }
  if (check.state === 'PENDING')
    return <Banner type="warning" title={t('standing.held')} description={t('standing.heldWhy')} />
  if (check.state !== 'RETURNED') return null
  return (
    <Banner
      type="error"
      title={t('standing.returned')}
      description={
        <ul>
          {check.reasons.map(({ field, reason }) => (
            <li key={field}>{t('standing.returnedField', { field: labelOf(field), reason })}</li>
          ))}
        </ul>
      }
    />
  )
}

/** Why an open posting is not seen: taken down, held until staff have looked, or given back. */
export const PostingStanding = ({ posting }: { posting: OwnPostingFragment }) => (
  <>
    {posting.takedown ? <TakenDown id={posting.id} takedown={posting.takedown} /> : null}
    {posting.wordingCheck ? <WordingCheck check={posting.wordingCheck} /> : null}
  </>
)

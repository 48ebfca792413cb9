import { Button } from 'antd'
import { useState } from 'react'
import type { ApplicationAnswer } from '../../../../rules/application.ts'
import { mostCases } from '../../../../rules/verification.ts'
import { sight } from '../../../desk/lines/sight.ts'
import panel from '../../../desk/panel/panel.module.css'
import text from '../../../desk/text.module.css'
import { useWords } from '../../words.ts'
import { AnswerDialog } from './AnswerDialog.tsx'
import { answersTo } from './answers.ts'
import type { ApplicantLineFragment } from '../generated/applicants.ts'
import type { useSeveral } from './use-several.ts'

type Lines = readonly ApplicantLineFragment[]
type Props = { chosen: Lines; several: ReturnType<typeof useSeveral> }

/** What can be said to several at once: a hire is made one by one. */
const together = ['INTERVIEW', 'DECLINE'] as const satisfies readonly ApplicationAnswer[]

/** What can be answered to the chosen applicants together, and taken back together. */
export const Several = ({ chosen, several }: Props) => {
  const t = useWords()
  const { answer, last, undo, isUndoing } = several
  const [asked, setAsked] = useState<{ answer: ApplicationAnswer; lines: Lines } | null>(null)
  const count = chosen.length
  const isTooMany = count > mostCases
  const possible = together.filter((each) => chosen.every((line) => answersTo(line).includes(each)))
  return (
    <>
      {last && count === 0 ? (
        <p className={panel['row']} style={sight.several}>
          <Button loading={isUndoing} onClick={() => void undo(last)}>
            {t('several.undo')}
          </Button>
        </p>
      ) : null}
      {count > 0 ? (
        <fieldset className={panel['row']} style={sight.several} aria-label={t('several.label')}>
          {possible.map((each) => (
            <Button
              key={each}
              danger={each === 'DECLINE'}
              disabled={isTooMany}
              onClick={() => setAsked({ answer: each, lines: chosen })}
            >
              {t('several.ask', { answer: t(`answering.${each}`), count })}
            </Button>
          ))}
          {isTooMany ? (
            <p className={text['error']} style={sight.whole}>
              ✗ {t('several.most', { most: mostCases })}
            </p>
          ) : null}
        </fieldset>
      ) : null}
      {asked ? (
        <AnswerDialog
          answer={asked.answer}
          title={t('several.title', { answer: t(`answering.${asked.answer}`), count: asked.lines.length })}
          lead={t('several.lead', {
            names: asked.lines.map((each) => each.applicantName).join(t('desk:list.comma')),
          })}
          draft="several"
          send={(said) => answer(asked.lines, said)}
          close={() => setAsked(null)}
        />
      ) : null}
    </>
  )
}

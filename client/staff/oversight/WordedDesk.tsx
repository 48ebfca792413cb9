import { Button } from 'antd'
import { useState } from 'react'
import { Facts } from '../../desk/list/Facts.tsx'
import { Failed } from '../../desk/list/Failed.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { BothNames } from '../../desk/list/OwnWords.tsx'
import { Pager } from '../../desk/list/Pager.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import panel from '../../desk/panel/panel.module.css'
import text from '../../desk/text.module.css'
import styles from '../../desk/lines/lines.module.css'
import { ReturnDialog } from '../queue/ReturnDialog.tsx'
import { useKeys } from '../../desk/lines/use-keys.ts'
import { useLines } from '../../desk/lines/use-lines.ts'
import { useReturnLabel } from '../queue/use-return-label.ts'
import { useWords } from '../words.ts'
import { TextWithFindings } from './FoundText.tsx'
import type { WordedFactsFragment } from './generated/worded.ts'
import { OversightList } from './OversightList.tsx'
import { useWordedDecision, useWordedList, type WordedKind } from './use-worded.ts'

const titleEnOf = ({ texts }: Pick<WordedFactsFragment, 'texts'>): string | null =>
  texts.find(({ field }) => field === 'titleEn')?.text ?? null

type PanelProps = { kind: WordedKind; of: WordedFactsFragment; decided: (id: string) => void }

/** What a colleague wrote: its texts with the words marked, and what can be decided. */
const WordedPanel = ({ kind, of, decided }: PanelProps) => {
  const t = useWords()
  const labelOf = useReturnLabel()[kind]
  const [isReturning, setReturning] = useState(false)
  const { pass, giveBack, busy } = useWordedDecision(decided)
  const { id, title, version, texts, mine } = of
  return (
    <article className={panel['panel']} aria-label={t(`worded.${kind}`)}>
      <h2>
        <BothNames name={title} english={titleEnOf(of)} />{' '}
        <StateMark kind="look">{t('oversight.isHeld')}</StateMark>
      </h2>
      <Facts
        facts={texts.map((each) => [
          labelOf(each.field),
          <TextWithFindings key={each.field} findings={each.findings}>
            {each.text}
          </TextWithFindings>,
        ])}
      />
      {mine ? <p className={text['hint']}>{t('worded.mine')}</p> : null}
      <div className={styles['answers']}>
        <Button type="primary" loading={busy} onClick={() => void pass(of)}>
          {t('oversight.pass')}
        </Button>
        <Button danger onClick={() => setReturning(true)}>
          {t('oversight.return')}
        </Button>
      </div>
      {isReturning ? (
        <ReturnDialog
          kind={kind}
          subject={{ id, name: title, version }}
          close={() => setReturning(false)}
          giveBack={(_, reasons) => giveBack(of, reasons)}
        />
      ) : null}
    </article>
  )
}

type DeskProps = { kind: WordedKind; areaCode: string | null }

/** Texts of fairs or trainings that wait for a colleague: the lines at the left, the chosen one at the right. */
export const WordedDesk = ({ kind, areaCode }: DeskProps) => {
  const t = useWords()
  const table = useWordedList(kind, areaCode)
  const { data: page, failure, again, trail, size } = table
  const { line: chosen, select, isNarrow, step, leave } = useLines(table)
  useKeys({ j: () => step(1), k: () => step(-1) }, true)
  const lines = page?.nodes.map(({ id, title, texts, wordingCheck }) => ({
    id,
    title,
    english: titleEnOf({ texts }),
    whose: null,
    since: wordingCheck.submittedAt,
  }))
  const decided = (id: string) => {
    leave(id)
    again()
  }
  if (failure && !page) return <Failed failure={failure} again={again} />
  if (page?.totalCount === 0)
    return <Nothing title={t(`worded.empty_${kind}`)} hint={t('oversight.emptyHint')} />
  return (
    <div className={styles['queue']}>
      <div hidden={isNarrow && chosen !== null}>
        <OversightList kind={kind} lines={lines} selected={chosen?.id ?? null} select={select} />
        {page ? <Pager page={page} trail={trail} size={size} /> : null}
      </div>
      {chosen && isNarrow ? <Button onClick={() => select(null)}>{t('desk:lines.back')}</Button> : null}
      {chosen ? <WordedPanel key={chosen.id} kind={kind} of={chosen} decided={decided} /> : null}
    </div>
  )
}

import { Button, Select } from 'antd'
import { useState } from 'react'
import { postingConcerns, type PostingConcern } from '../../../rules/choices.ts'
import { useAreaFilter } from '../../desk/finding/use-area-filter.ts'
import { ReachNote } from '../reach/ReachNote.tsx'
import { all, AreaNarrowing } from './AreaNarrowing.tsx'
import { useChoice } from '../../core/list/use-choice.ts'
import { useConcerns } from '../../core/records/use-concerns.ts'
import { ChoiceTabs } from '../../desk/list/ChoiceTabs.tsx'
import { Failed } from '../../desk/list/Failed.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { Pager } from '../../desk/list/Pager.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import styles from '../../desk/lines/lines.module.css'
import { useKeys } from '../../desk/lines/use-keys.ts'
import { useLines } from '../../desk/lines/use-lines.ts'
import { useWords } from '../words.ts'
import { OverseenPosting } from './OverseenPosting.tsx'
import own from './oversight.module.css'
import { OversightKeys } from './OversightKeys.tsx'
import { OversightList } from './OversightList.tsx'
import { useWordedCounts, wordedKinds } from './use-worded.ts'
import { WordedDesk } from './WordedDesk.tsx'
import { oversightKinds, useOversight, type Oversight, type OversightKind } from './use-oversight.ts'

const kinds = [...oversightKinds, ...wordedKinds]
const wordedAmong = (kind: string) => wordedKinds.find((each) => each === kind)
const filters = [all, ...postingConcerns] as const

/** One list: the lines at the left, the posting at the right. */
const Lines = ({ kind, oversight }: { kind: OversightKind; oversight: Oversight }) => {
  const t = useWords()
  const [keysOn, turnKeys] = useState(true)
  const { data: page, trail, size, again } = oversight
  const { lines, line, select, isNarrow, step, leave } = useLines(oversight)
  useKeys({ j: () => step(1), k: () => step(-1) }, keysOn)
  const decided = (id: string) => {
    leave(id)
    again()
  }
  if (lines?.length === 0 && trail.page === 1)
    return <Nothing title={t(`oversight.empty_${kind}`)} hint={t('oversight.emptyHint')} />
  return (
    <>
      <OversightKeys kind={kind} line={line} isOn={keysOn} turn={turnKeys} />
      <div className={styles['queue']}>
        <div hidden={isNarrow && line !== null}>
          <OversightList kind={kind} lines={lines} selected={line?.id ?? null} select={select} />
          {page ? <Pager page={page} trail={trail} size={size} /> : null}
        </div>
        {line && isNarrow ? <Button onClick={() => select(null)}>{t('desk:lines.back')}</Button> : null}
        {line ? (
          <OverseenPosting key={line.id} id={line.id} reports={line.reports} {...{ keysOn, decided }} />
        ) : null}
      </div>
    </>
  )
}

type FilterProps = {
  concern: PostingConcern | typeof all
  choose: (concern: PostingConcern | typeof all) => void
}

const ConcernFilter = ({ concern, choose }: FilterProps) => {
  const t = useWords()
  const { options } = useConcerns()
  return (
    <p className={own['filter']}>
      <Select
        aria-label={t('oversight.concern')}
        value={concern}
        onChange={choose}
        options={[{ value: all, label: t('oversight.allConcerns') }, ...options]}
        popupMatchSelectWidth={false}
      />
    </p>
  )
}

/** Postings whose wording is held, that were reported, or whose take-down is appealed against. */
export const OversightPage = () => {
  const t = useWords()
  const [tab, chooseTab] = useChoice('kind', kinds, 'held')
  const worded = wordedAmong(tab)
  const kind = oversightKinds.find((each) => each === tab) ?? 'held'
  const [concern, chooseConcern] = useChoice('concern', filters, all)
  const areas = useAreaFilter()[0]?.choices ?? []
  const [area, chooseArea] = useChoice('area', [all, ...areas.map(({ value }) => value)], all)
  const oversight = useOversight(kind, concern === all ? null : concern, area === all ? null : area)
  const { data, failure, again } = oversight
  const counts = { ...oversight.counts, ...useWordedCounts() }
  const labelOf = (each: (typeof kinds)[number]) => {
    const [label, count] = [t(`oversight.${each}`), counts[each]]
    return count === undefined ? label : t('queue.tab', { kind: label, count })
  }
  return (
    <>
      <PageHead
        title={t('nav.oversight')}
        lead={
          <>
            {t('oversight.lead')} <ReachNote />
          </>
        }
      />
      <ChoiceTabs choices={kinds} choice={tab} choose={chooseTab} labelOf={labelOf}>
        <AreaNarrowing area={area} areas={areas} choose={chooseArea} />
        {worded ? <WordedDesk key={worded} kind={worded} areaCode={area === all ? null : area} /> : null}
        {tab === 'reported' ? <ConcernFilter concern={concern} choose={chooseConcern} /> : null}
        {failure && !worded ? <Failed failure={failure} again={again} kept={data !== undefined} /> : null}
        {!worded && (data || !failure) ? <Lines key={kind} kind={kind} oversight={oversight} /> : null}
      </ChoiceTabs>
    </>
  )
}

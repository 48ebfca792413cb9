import { use } from 'react'
import { useWatch } from 'react-hook-form'
import { isDay } from '../../../rules/office-time.ts'
import { linesOf } from '../../../rules/posting-terms.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { NamesContext } from '../../core/form/names.ts'
import { usePostingFacts } from '../../core/records/use-posting-facts.ts'
import { Facts } from '../../desk/list/Facts.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import panel from '../../desk/panel/panel.module.css'
import text from '../../desk/text.module.css'
import type { PostingEntries } from './posting-form.ts'
import styles from './postings.module.css'
import { useWords } from '../words.ts'

export type PreviewEmployer = { name: string; isVerified: boolean } | null

const Text = ({ children }: { children: string | null }) => {
  const t = useWords()
  return children?.trim() ? (
    <p className={text['body']}>{children}</p>
  ) : (
    <p>
      <span className={styles['missing']}>{t('posting.previewMissing')}</span>
    </p>
  )
}

const Employer = ({ employer }: { employer: PreviewEmployer }) => {
  const t = useWords()
  if (!employer) return <p className={text['also']}>{t('posting.previewNoEmployer')}</p>
  return (
    <p>
      {employer.name}{' '}
      <StateMark kind={employer.isVerified ? 'done' : 'look'}>
        {employer.isVerified ? t('posting.previewVerified') : t('posting.previewUnverified')}
      </StateMark>
    </p>
  )
}

/** What could not be read is not told. */
const numeric = (entry: unknown): number | null => (typeof entry === 'number' ? entry : null)

/** What is being written, told as if it were published. */
const useTold = () => {
  const entries = useWatch<PostingEntries>() as PostingEntries
  const names = use(NamesContext)
  const nameOf = (code: string) => names.get(code) ?? code
  const named = (codes: readonly string[] | null) => (codes ?? []).map((code) => ({ name: nameOf(code) }))
  const { payMin, payMax, payMonths, headCount, minYears, validUntil } = entries
  return {
    ...entries,
    payMin: numeric(payMin),
    payMax: numeric(payMax),
    payMonths: numeric(payMonths),
    headCount: numeric(headCount),
    minYears: numeric(minYears),
    validUntil: validUntil && isDay(validUntil) ? validUntil : null,
    area: entries.areaCode ? { path: nameOf(entries.areaCode) } : null,
    mustSkills: named(entries.mustSkillIds),
    preferredSkills: named(entries.preferredSkillIds),
    otherPlaces: linesOf(entries.otherPlaces),
    contractMonths: numeric(entries.contractMonths),
    probationMonths: numeric(entries.probationMonths),
    probationPay: numeric(entries.probationPay),
  }
}

/** The posting as a veteran will see it, while it is written. */
export const PostingPreview = ({ employer }: { employer: PreviewEmployer }) => {
  const t = useWords()
  const format = useFormat()
  const told = useTold()
  const { asked, offered } = usePostingFacts(told)
  return (
    <aside className={panel['beside']} aria-label={t('posting.preview')}>
      <h2>{t('posting.preview')}</h2>
      <div className={styles['preview']}>
        <p className={styles['title']}>{told.title || t('posting.previewTitle')}</p>
        <p className={styles['pay']}>{format.pay(told)}</p>
        <Employer employer={employer} />
        {told.veteransPreferred ? <StateMark kind="done">{t('posting.veteransPreferred')}</StateMark> : null}
        <h3>{t('shared:posting.content')}</h3>
        <Text>{told.content}</Text>
        <h3>{t('shared:posting.conditions')}</h3>
        <Text>{told.conditions}</Text>
        <Facts facts={asked} />
        <h3>{t('shared:posting.pay')}</h3>
        <Facts facts={offered} />
      </div>
    </aside>
  )
}

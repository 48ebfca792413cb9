import { useWatch, type Control } from 'react-hook-form'
import { useDeskText, useSharedText } from '../../desk/words.ts'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { useFormat } from '../../core/format/use-format.ts'
import { useEmployerText } from '../words.ts'
import type { PostingValues } from './posting-form.ts'
import panel from '../../desk/panel/panel.module.css'
import text from '../../desk/text.module.css'
import styles from './postings.module.css'

export type PreviewEmployer = { name: string; isVerified: boolean } | null

type Props = { control: Control<PostingValues>; employer: PreviewEmployer }

const Text = ({ children }: { children: string }) => {
  const t = useEmployerText()
  return children.trim() ? (
    <p className={text['body']}>{children}</p>
  ) : (
    <p>
      <span className={styles['missing']}>{t('posting.previewMissing')}</span>
    </p>
  )
}

const Asks = ({ values }: { values: PostingValues }) => {
  const t = useEmployerText()
  const s = useSharedText()
  const d = useDeskText()
  const { degree, minYears } = values
  const asks = [
    ...values.mustSkills.map((skill) =>
      d('list.said', { label: t('posting.previewMust'), text: skill.name }),
    ),
    ...values.preferredSkills.map((skill) =>
      d('list.said', { label: t('posting.previewPreferred'), text: skill.name }),
    ),
    ...(degree ? [t('posting.previewDegree', { degree: s(`degree.${degree}`) })] : []),
    ...(minYears ? [t('posting.previewYears', { count: minYears })] : []),
  ]
  return (
    <>
      <h3>{t('posting.previewAsks')}</h3>
      <ul>
        {asks.map((ask) => (
          <li key={ask}>{ask}</li>
        ))}
      </ul>
      <Text>{values.conditions}</Text>
    </>
  )
}

const Terms = ({ values }: { values: PostingValues }) => {
  const t = useEmployerText()
  const s = useSharedText()
  const format = useFormat()
  const { contractType, shift, payMonths, headCount } = values
  const terms = [
    format.pay(values),
    ...(payMonths && payMonths > 12 ? [s('pay.months', { count: payMonths })] : []),
    ...(contractType ? [s(`contractType.${contractType}`)] : []),
    ...(shift ? [s(`shift.${shift}`)] : []),
    ...(headCount ? [t('postings.people', { count: headCount })] : []),
  ]
  return (
    <>
      <h3>{t('posting.previewTerms')}</h3>
      <p>{terms.join(' · ')}</p>
    </>
  )
}

const Employer = ({ employer }: { employer: PreviewEmployer }) => {
  const t = useEmployerText()
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

/** The posting as a veteran will see it, while it is written. */
export const PostingPreview = ({ control, employer }: Props) => {
  const t = useEmployerText()
  const format = useFormat()
  const values = useWatch({ control }) as PostingValues
  return (
    <aside className={panel['beside']} aria-label={t('posting.preview')}>
      <h2>{t('posting.preview')}</h2>
      <div className={styles['preview']}>
        <p className={styles['title']}>{values.title || t('posting.previewTitle')}</p>
        <p className={styles['pay']}>{format.pay(values)}</p>
        <Employer employer={employer} />
        {values.veteransPreferred ? (
          <StateMark kind="done">{t('posting.veteransPreferred')}</StateMark>
        ) : null}
        <h3>{t('posting.previewWork')}</h3>
        <Text>{values.content}</Text>
        <Asks values={values} />
        <Terms values={values} />
        <h3>{t('posting.previewPlace')}</h3>
        <Text>{[values.area?.name, values.place].filter(Boolean).join(' ')}</Text>
        {values.validUntil ? (
          <p className={text['also']}>{t('posting.previewValid', { day: format.day(values.validUntil) })}</p>
        ) : null}
      </div>
    </aside>
  )
}

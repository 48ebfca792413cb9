import { useParams } from 'react-router'
import { useReading } from '../../core/api/use-reading.ts'
import { useFormat } from '../../core/format/use-format.ts'
import form from '../../phone/fields/form.module.css'
import { Screen } from '../../phone/layout/Screen.tsx'
import list from '../../phone/list/list.module.css'
import { Read } from '../../phone/list/Read.tsx'
import { Notice } from '../../phone/notice/Notice.tsx'
import { useWords } from '../words.ts'
import { PolicyDocument, type PolicyQuery } from './generated/policies.ts'
import { useValidity } from './PolicyCard.tsx'

type Policy = PolicyQuery['policy']

/** Whom it is for, by what conditions. */
const Concerns = ({ policy: { audience, concerns, area } }: { policy: Policy }) => {
  const t = useWords()
  return (
    <section className={form['block']}>
      <h2>{t('policies.concerns')}</h2>
      <ul>
        <li>{t(`policies.for.${audience}`)}</li>
        {concerns.map((each) => (
          <li key={each}>{each}</li>
        ))}
        <li>{area ? t('policies.in', { area: area.name }) : t('policies.everywhere')}</li>
      </ul>
      <p className={list['soft']}>{t('policies.unchecked')}</p>
    </section>
  )
}

const Source = ({ policy }: { policy: Policy }) => {
  const t = useWords()
  const format = useFormat()
  const validity = useValidity()
  const { issuer, number, link, version, updatedAt } = policy
  return (
    <section className={form['block']}>
      <h2>{t('policies.source')}</h2>
      <p>{[issuer, number].filter(Boolean).join(' · ')}</p>
      <p>{validity(policy)}</p>
      {link ? (
        <p>
          <a href={link} rel="noreferrer nofollow" target="_blank">
            {t('policies.link')}
          </a>
        </p>
      ) : null}
      <p className={list['soft']}>{t('policies.version', { version, day: format.day(updatedAt) })}</p>
    </section>
  )
}

/** One policy: what it says, whom it concerns, and where it stands. */
export const PolicyPage = () => {
  const t = useWords()
  const { id = '' } = useParams()
  const reading = useReading(PolicyDocument, { id })
  const policy = reading.data?.policy
  return (
    <Screen title={policy?.title ?? t('policies.title')} back="/policies" key={policy?.id}>
      <Read reading={reading}>
        {({ policy: read }) => (
          <>
            {read.withdrawnAt ? <Notice kind="look" title={t('policies.withdrawn')} /> : null}
            {read.body.split('\n').map((line) => (
              <p key={line}>{line}</p>
            ))}
            <Concerns policy={read} />
            <Source policy={read} />
          </>
        )}
      </Read>
    </Screen>
  )
}

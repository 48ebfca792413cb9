import { Link } from 'react-router'
import { useFormat } from '../../core/format/use-format.ts'
import form from '../../phone/fields/form.module.css'
import { Facts } from '../../phone/list/Facts.tsx'
import list from '../../phone/list/list.module.css'
import { OwnWords } from '../../phone/list/OwnWords.tsx'
import { ButtonLink } from '../../phone/action/Button.tsx'
import { useWords } from '../words.ts'
import type { WayPathFragment } from './generated/ways.ts'

type Named = readonly { readonly name: string }[]

const useList = () => {
  const t = useWords()
  return (all: Named) => all.map(({ name }) => name).join(t('ways.comma'))
}

const Lack = ({ lack }: { lack: WayPathFragment['lacking'][number] }) => {
  const t = useWords()
  const say = useList()
  const { skill, orElse, by, share, rule, likely, learnable } = lack
  return (
    <li className={list['card']}>
      <p className={list['strong']}>{skill.name}</p>
      {orElse.length > 0 && <p>{t('ways.orElse', { list: say(orElse) })}</p>}
      <p className={list['soft']}>
        {t(`ways.${by}`, { share: share ?? 0 })}
        {rule && (
          <>
            {' · '}
            <OwnWords text={t('ways.rule', { rule })} quiet />
          </>
        )}
      </p>
      {likely && (
        <p>
          <Link to="/profile/suggestions">{t('ways.likely')}</Link>
        </p>
      )}
      {!learnable && !likely && <p>{t('ways.beyond')}</p>}
    </li>
  )
}

const Step = ({ step }: { step: WayPathFragment['steps'][number] }) => {
  const t = useWords()
  const say = useFormat()
  const names = useList()
  const { training, gives, afterYears } = step
  const [skill] = gives
  return (
    <li className={list['card']}>
      {afterYears > 0 && <p className={list['strong']}>{t('ways.afterYears', { count: afterYears })}</p>}
      <p className={list['strong']}>
        <Link to={skill ? `/trainings?skill=${skill.id}` : '/trainings'}>
          <OwnWords text={training.title} />
        </Link>
      </p>
      <p className={list['facts']}>
        <span>{t('trainings.days', { count: training.days })}</span>
        <span>
          {t('trainings.starts', {
            day: say.day(training.startsOn),
            distance: say.distance(training.startsOn),
          })}
        </span>
        <span>{say.fee(training.fee)}</span>
      </p>
      <p className={list['soft']}>
        {gives.length > 0 ? t('ways.gives', { list: names(gives) }) : t('ways.bridge')}
      </p>
    </li>
  )
}

/** Beyond this many days a length is said in years. */
const longInDays = 365

const Length = ({ days }: { days: number }) => {
  const t = useWords()
  const years = Math.round((days / 365) * 10) / 10
  return <p>{days > longInDays ? t('ways.years', { count: years }) : t('ways.days', { count: days })}</p>
}

/** What is there, what is lacking, and the trainings one after another with all the time they take. */
export const Path = ({ path }: { path: WayPathFragment }) => {
  const t = useWords()
  const say = useList()
  const { held, lacking, steps, days, postings } = path
  const isFree = held.length === 0 && lacking.length === 0
  const free = postings === 0 ? 'ways.nothingByLaw' : 'ways.nothingAsked'
  return (
    <>
      {postings !== null && (
        <p className={list['soft']}>
          {postings ? t('ways.counted', { count: postings }) : t('ways.countedNone')}
        </p>
      )}
      {held.length > 0 && <Facts rows={[[t('ways.held'), say(held)]]} />}
      <section className={form['block']}>
        {!isFree && <h2>{t('ways.lacking')}</h2>}
        {lacking.length === 0 && <p>{t(isFree ? free : 'ways.nothingLacking')}</p>}
        <ul className={list['list']}>
          {lacking.map((lack) => (
            <Lack key={lack.skill.id} lack={lack} />
          ))}
        </ul>
      </section>
      {lacking.length > 0 && (
        <section className={form['block']}>
          <h2>{t('ways.steps')}</h2>
          {steps.length > 0 ? <Length days={days} /> : <p>{t('ways.none')}</p>}
          <ol className={list['list']}>
            {steps.map((step) => (
              <Step key={step.training.id} step={step} />
            ))}
          </ol>
        </section>
      )}
      {path.occupation && postings !== 0 && (
        <ButtonLink to={`/search?q=${encodeURIComponent(path.occupation.name)}`}>{t('ways.see')}</ButtonLink>
      )}
    </>
  )
}

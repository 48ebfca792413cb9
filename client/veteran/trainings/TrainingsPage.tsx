import { useSearchParams } from 'react-router'
import { usePages } from '../../core/api/use-pages.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { Blank } from '../../phone/notice/Blank.tsx'
import { Facts } from '../../phone/list/Facts.tsx'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import list from '../../phone/list/list.module.css'
import { LoadMore, Skeleton } from '../../phone/list/ListStates.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { TrainingsDocument, type TrainingsQuery } from '../../core/records/generated/training.ts'
import { StationPhone } from '../home/StationPhone.tsx'
import { useWords } from '../words.ts'

type Training = TrainingsQuery['trainings']['nodes'][number]

const TrainingCard = ({ training }: { training: Training }) => {
  const t = useWords()
  const say = useFormat()
  const { startsOn, days, places, fee, gives, area, provider, content } = training
  return (
    <article className={list['card']} id={training.id}>
      <h2>{training.title}</h2>
      <p>{t('trainings.starts', { day: say.day(startsOn), distance: say.distance(startsOn) })}</p>
      <p className={list['facts']}>
        <span>{t('trainings.days', { count: days })}</span>
        <span>{t('trainings.places', { count: places })}</span>
        <span className={list['strong']}>{say.fee(fee)}</span>
      </p>
      <p className={list['soft']}>{[provider, area?.name].filter(Boolean).join(' · ')}</p>
      <Facts
        rows={[
          [t('trainings.gives'), gives.map(({ name }) => name).join(' · ')],
          [t('trainings.content'), content],
        ]}
      />
    </article>
  )
}

export const TrainingsPage = () => {
  const t = useWords()
  const [params] = useSearchParams()
  const skillId = params.get('skill')
  const trainings = usePages(TrainingsDocument, { skillId, first: 20 }, (data) => data.trainings)
  const skill = trainings.nodes[0]?.gives.find(({ id }) => id === skillId)
  return (
    <Screen title={skill ? t('trainings.giving', { skill: skill.name }) : t('trainings.title')} back="/">
      {trainings.loading && !trainings.failure && <Skeleton />}
      {trainings.failure && <FailurePanel failure={trainings.failure} tryAgain={trainings.tryAgain} />}
      {trainings.page && trainings.nodes.length === 0 && (
        <Blank
          title={t(skillId ? 'trainings.noneFor' : 'trainings.none')}
          {...(skillId ? { to: '/trainings', action: t('trainings.all') } : {})}
        >
          {t('trainings.noneHint')}
        </Blank>
      )}
      <ul className={list['list']}>
        {trainings.nodes.map((training) => (
          <li key={training.id}>
            <TrainingCard training={training} />
          </li>
        ))}
      </ul>
      <LoadMore more={trainings.more} />
      {trainings.nodes.length > 0 && <p>{t('trainings.ask')}</p>}
      <StationPhone />
    </Screen>
  )
}

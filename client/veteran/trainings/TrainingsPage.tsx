import { useSearchParams } from 'react-router'
import { usePages } from '../../core/list/use-pages.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { Blank } from '../../phone/notice/Blank.tsx'
import { Facts } from '../../phone/list/Facts.tsx'
import list from '../../phone/list/list.module.css'
import { Screen } from '../../phone/layout/Screen.tsx'
import { TrainingsDocument, type TrainingsQuery } from '../../core/records/generated/training.ts'
import { StationPhone } from '../home/StationPhone.tsx'
import { useWords } from '../words.ts'
import { OwnWords } from '../../phone/list/OwnWords.tsx'
import { CardList } from '../../phone/list/CardList.tsx'

type Training = TrainingsQuery['trainings']['nodes'][number]

const TrainingCard = ({ training }: { training: Training }) => {
  const t = useWords()
  const say = useFormat()
  const { startsOn, days, places, fee, gives, area, provider, content } = training
  const taught = content && <OwnWords text={content} />
  return (
    <article className={list['card']} id={training.id}>
      <h2>
        <OwnWords text={training.title} />
      </h2>
      <p>{t('trainings.starts', { day: say.day(startsOn), distance: say.distance(startsOn) })}</p>
      <p className={list['facts']}>
        <span>{t('trainings.days', { count: days })}</span>
        <span>{t('trainings.places', { count: places })}</span>
        <span className={list['strong']}>{say.fee(fee)}</span>
      </p>
      <p className={list['soft']}>
        <OwnWords text={provider} quiet />
        {area && ` · ${area.name}`}
      </p>
      <Facts
        rows={[
          [t('trainings.gives'), gives.map(({ name }) => name).join(' · ')],
          [t('trainings.content'), taught],
        ]}
      />
    </article>
  )
}

export const TrainingsPage = () => {
  const t = useWords()
  const [params] = useSearchParams()
  const skillId = params.get('skill')
  const trainings = usePages(TrainingsDocument, { skillId }, (data) => data.trainings)
  const first = trainings.data?.nodes[0]
  const skill = first?.gives.find(({ id }) => id === skillId)
  return (
    <Screen title={skill ? t('trainings.giving', { skill: skill.name }) : t('front:nav.trainings')} back="/">
      <CardList
        pages={trainings}
        keyOf={({ id }) => id}
        empty={
          <Blank
            title={t(skillId ? 'trainings.noneFor' : 'trainings.none')}
            {...(skillId ? { to: '/trainings', action: t('trainings.all') } : {})}
          >
            {t('trainings.noneHint')}
          </Blank>
        }
      >
        {(training) => <TrainingCard training={training} />}
      </CardList>
      {first && <p>{t('trainings.ask')}</p>}
      <StationPhone />
    </Screen>
  )
}

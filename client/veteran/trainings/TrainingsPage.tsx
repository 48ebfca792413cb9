import { useSearchParams } from 'react-router'
import { usePages } from '../../core/list/use-pages.ts'
import { Blank } from '../../phone/notice/Blank.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { TrainingsDocument } from '../../core/records/generated/training.ts'
import { StationPhone } from '../home/StationPhone.tsx'
import { useWords } from '../words.ts'
import { TrainingCard } from './TrainingCard.tsx'
import { CardList } from '../../phone/list/CardList.tsx'

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
        counted={(count) => t('trainings.count', { count })}
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

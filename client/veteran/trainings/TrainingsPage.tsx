import { useSearchParams } from 'react-router'
import { useOrder } from '../../core/list/use-order.ts'
import { usePages } from '../../core/list/use-pages.ts'
import { Blank } from '../../phone/notice/Blank.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { TrainingsDocument } from '../../core/records/generated/training.ts'
import { StationPhone } from '../home/StationPhone.tsx'
import { useWords } from '../words.ts'
import { TrainingCard } from './TrainingCard.tsx'
import { CardList } from '../../phone/list/CardList.tsx'
import { Ordering } from '../../phone/list/Ordering.tsx'

const orders = ['STARTS_ASC', 'DAYS_ASC', 'FEE_ASC', 'NEAR'] as const

export const TrainingsPage = () => {
  const t = useWords()
  const [params] = useSearchParams()
  const skillId = params.get('skill')
  const ordering = useOrder(orders)
  const { order, near, waits } = ordering
  const asked = { skillId, near, orderBy: order === 'NEAR' ? null : order }
  const trainings = usePages(TrainingsDocument, asked, (data) => data.trainings, { pause: waits })
  const first = trainings.data?.nodes[0]
  const skill = first?.gives.find(({ id }) => id === skillId)
  return (
    <Screen title={skill ? t('trainings.giving', { skill: skill.name }) : t('front:nav.trainings')} back="/">
      <Ordering
        ordering={ordering}
        nameOf={(each) => t(`trainings.order.${each}`)}
        nearText={(place) => t('shared:distanceFrom', { place })}
      />
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

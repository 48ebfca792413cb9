import { useFormat } from '../../core/format/use-format.ts'
import type { TrainingLineFragment } from '../../core/records/generated/training.ts'
import { Facts } from '../../phone/list/Facts.tsx'
import list from '../../phone/list/list.module.css'
import { OwnWords } from '../../phone/list/OwnWords.tsx'
import { useWords } from '../words.ts'

type TrainingCardProps = { training: TrainingLineFragment; heading?: 'h2' | 'h3' }

/** A training: what it teaches, when and where. */
export const TrainingCard = ({ training, heading: Heading = 'h2' }: TrainingCardProps) => {
  const t = useWords()
  const say = useFormat()
  const { startsOn, days, places, fee, gives, area, provider, content } = training
  const taught = content && <OwnWords text={content} />
  return (
    <article className={list['card']} id={training.id}>
      <Heading>
        <OwnWords text={training.title} />
      </Heading>
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

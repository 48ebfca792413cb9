import { useReading } from '../../core/api/use-reading.ts'
import { Blank } from '../../phone/notice/Blank.tsx'
import { FairCard } from '../fairs/FairCard.tsx'
import { FairsDocument } from '../fairs/generated/fairs.ts'
import { useFrontWords } from '../words.ts'
import styles from './home.module.css'
import { Read } from '../../phone/list/Read.tsx'

/** The next fair that was not called off. */
export const NextFair = () => {
  const t = useFrontWords()
  const fairs = useReading(FairsDocument, { time: 'COMING', first: 5 })
  return (
    <section className={styles['section']}>
      <h2>{t('home.nextFair')}</h2>
      <Read reading={fairs} bones={1}>
        {({ fairs: { nodes } }) => {
          const fair = nodes.find(({ state }) => state === 'PUBLISHED')
          return fair ? (
            <FairCard fair={fair} heading="h3" />
          ) : (
            <Blank title={t('fairs.none')}>{t('home.noFairHint')}</Blank>
          )
        }}
      </Read>
    </section>
  )
}

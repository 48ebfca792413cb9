import { useQuery } from 'urql'
import { failureOf } from '../../core/api/failure.ts'
import { Blank } from '../../phone/notice/Blank.tsx'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import { Skeleton } from '../../phone/list/ListStates.tsx'
import { FairCard } from '../fairs/FairCard.tsx'
import { FairsDocument } from '../fairs/generated/fairs.ts'
import { useFrontWords } from '../words.ts'
import styles from './home.module.css'

/** The next fair that was not called off. */
export const NextFair = () => {
  const t = useFrontWords()
  const [{ data, error }, again] = useQuery({
    query: FairsDocument,
    variables: { time: 'COMING', first: 5 },
    requestPolicy: 'cache-and-network',
  })
  const failure = failureOf(error)
  const fair = data?.fairs.nodes.find(({ state }) => state === 'PUBLISHED')
  return (
    <section className={styles['section']}>
      <h2>{t('home.nextFair')}</h2>
      {fair && <FairCard fair={fair} heading="h3" />}
      {data && !fair && <Blank title={t('home.noFair')}>{t('home.noFairHint')}</Blank>}
      {!data && failure && (
        <FailurePanel failure={failure} tryAgain={() => again({ requestPolicy: 'network-only' })} />
      )}
      {!data && !failure && <Skeleton rows={1} />}
    </section>
  )
}

import { useQuery } from 'urql'
import { ServiceStationsDocument, type ServiceStationsQuery } from '../../core/records/generated/station.ts'
import { OwnWords } from '../../phone/list/OwnWords.tsx'
import { useFrontWords } from '../words.ts'
import styles from './home.module.css'

type Station = ServiceStationsQuery['serviceStations'][number]

const Line = ({ station }: { station: Station }) => {
  const t = useFrontWords()
  return (
    <>
      <p>
        <OwnWords text={station.name} quiet />
      </p>
      <p>
        <a
          className={styles['phone']}
          href={`tel:${station.phone}`}
          aria-label={t('home.call', { phone: station.phone })}
        >
          {station.phone}
        </a>
      </p>
      <p>
        <OwnWords text={station.address} />
      </p>
      {station.hours ? (
        <p>
          <OwnWords text={station.hours} />
        </p>
      ) : null}
    </>
  )
}

/** Whom to call: the district's station in large digits, the others folded away. */
export const StationPhone = () => {
  const t = useFrontWords()
  const [{ data }] = useQuery({ query: ServiceStationsDocument, variables: {} })
  const [first, ...others] = data?.serviceStations ?? []
  if (!first) return null
  return (
    <section className={styles['section']}>
      <h2>{t('home.station')}</h2>
      <Line station={first} />
      {others.length > 0 && (
        <details className={styles['others']}>
          <summary>{t('home.otherStations')}</summary>
          <ul>
            {others.map((station) => (
              <li key={station.id}>
                <Line station={station} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

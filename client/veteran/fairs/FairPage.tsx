import { useParams } from 'react-router'
import { useReading } from '../../core/api/use-reading.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { Facts } from '../../phone/list/Facts.tsx'
import list from '../../phone/list/list.module.css'
import { Screen } from '../../phone/layout/Screen.tsx'
import { Telephone } from '../../phone/action/Telephone.tsx'
import { FairDocument, type FairWholeFragment } from './generated/fairs.ts'
import { useWords } from '../words.ts'
import { RegisterBar } from './RegisterBar.tsx'
import { Registration } from './Registration.tsx'
import { Read } from '../../phone/list/Read.tsx'

const Details = ({ fair }: { fair: FairWholeFragment }) => {
  const t = useWords()
  const say = useFormat()
  const occupations = fair.occupations.map(({ name }) => name).join(' · ')
  return (
    <Facts
      rows={[
        [
          t('fair.when'),
          <>
            {say.range(fair.startsAt, fair.endsAt)}{' '}
            <b className={list['nowrap']}>{say.countdown(fair.startsAt, fair.endsAt)}</b>
          </>,
        ],
        [t('fair.where'), fair.place],
        [t('fair.area'), fair.area.path],
        [t('fair.places'), t('fair.placesText', { capacity: fair.capacity, taken: fair.registeredCount })],
        [t('fair.closes'), say.moment(fair.registrationClosesAt)],
        [t('fair.occupations'), occupations || t('fair.allOccupations')],
        [t('fair.notes'), fair.notes],
        [t('fair.host'), fair.station?.name],
        [t('fair.phone'), fair.station && <Telephone number={fair.station.phone} />],
      ]}
    />
  )
}

/** One fair, for everybody; veterans register here. */
export const FairPage = () => {
  const t = useWords()
  const { id = '' } = useParams()
  const fair = useReading(FairDocument, { id })
  const known = fair.data?.fair
  return (
    <Screen title={known?.title ?? t('front:fairs.title')} back="/fairs" key={known?.id}>
      <Read reading={fair}>
        {({ fair: read }) => (
          <>
            <Registration fair={read} />
            <Details fair={read} />
            <RegisterBar fair={read} />
          </>
        )}
      </Read>
    </Screen>
  )
}

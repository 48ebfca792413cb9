import { useParams } from 'react-router'
import { useReading } from '../../core/api/use-reading.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { Facts } from '../../phone/list/Facts.tsx'
import { OwnWords } from '../../phone/list/OwnWords.tsx'
import { FairTime } from './FairTime.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { Telephone } from '../../phone/action/Telephone.tsx'
import { FairDocument, type FairWholeFragment } from './generated/fair.ts'
import { useWords } from '../words.ts'
import { RegisterBar } from './RegisterBar.tsx'
import { Registration } from './Registration.tsx'
import { Read } from '../../phone/list/Read.tsx'

const Details = ({ fair }: { fair: FairWholeFragment }) => {
  const t = useWords()
  const say = useFormat()
  const phone = fair.station ? <Telephone number={fair.station.phone} /> : null
  const when = <FairTime {...fair} />
  const place = <OwnWords text={fair.place} />
  const notes = fair.notes && <OwnWords text={fair.notes} />
  const occupations = fair.occupations.map(({ name }) => name).join(' · ')
  return (
    <Facts
      rows={[
        [t('fair.when'), when],
        [t('fair.where'), place],
        [t('shared:posting.area'), fair.area?.path],
        [
          t('fair.places'),
          t('fair.placesText', { capacity: say.amount(fair.capacity), taken: fair.registeredCount }),
        ],
        [t('fair.closes'), say.moment(fair.registrationClosesAt)],
        [t('fair.occupations'), occupations || t('fair.allOccupations')],
        [t('fair.notes'), notes],
        [t('fair.host'), fair.station?.name],
        [t('fair.phone'), phone],
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
    <Screen
      title={known?.title ?? t('front:fairs.title')}
      heading={known && <OwnWords text={known.title} quiet />}
      back="/fairs"
      key={known?.id}
    >
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

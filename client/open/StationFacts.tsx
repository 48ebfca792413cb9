import { useReading } from '../core/api/use-reading.ts'
import { ServiceStationsDocument } from '../core/records/generated/station.ts'
import { Telephone } from '../phone/action/Telephone.tsx'
import { OwnWords } from '../phone/list/OwnWords.tsx'

/** The district's own office: its name, where it is and whom to call. */
export const StationFacts = () => {
  const { data } = useReading(ServiceStationsDocument, {})
  const [office] = data?.serviceStations ?? []
  return office ? (
    <address style={{ fontStyle: 'normal' }}>
      <b>
        <OwnWords text={office.name} quiet />
      </b>
      <br />
      <Telephone number={office.phone} />
      <br />
      <OwnWords text={office.address} />
    </address>
  ) : null
}

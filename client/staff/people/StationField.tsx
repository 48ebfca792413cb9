import { useReading } from '../../core/api/use-reading.ts'
import { ServiceStationsDocument } from '../../core/records/generated/station.ts'
import { ChoiceField } from '../../desk/fields/ChoiceField.tsx'
import type { FieldProps } from '../../desk/fields/FieldFrame.tsx'

/** One of the district's stations. */
export const StationField = (props: FieldProps) => {
  const { data } = useReading(ServiceStationsDocument, {})
  const options = (data?.serviceStations ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return <ChoiceField {...props} options={options} search />
}

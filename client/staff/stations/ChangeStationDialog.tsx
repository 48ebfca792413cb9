import { useAction } from '../../core/api/use-action.ts'
import { useWords } from '../words.ts'
import { ChangeStationDocument, type KeptStationFragment } from './generated/stations.ts'
import { StationDialog } from './StationDialog.tsx'

export const ChangeStationDialog = ({
  station,
  close,
}: {
  station: KeptStationFragment
  close: () => void
}) => {
  const t = useWords()
  const { run } = useAction(ChangeStationDocument)
  const { id, version } = station
  return (
    <StationDialog
      station={station}
      title={t('stations.changeOf', { name: station.name })}
      lead={t('stations.changeLead')}
      ok={t('stations.save')}
      close={close}
      send={async (input) => {
        const { data, failure } = await run({ id, input, version }, t('stations.changed'))
        if (data) close()
        return failure
      }}
    />
  )
}

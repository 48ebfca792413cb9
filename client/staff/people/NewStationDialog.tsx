import { useAction } from '../../core/api/use-action.ts'
import { keyOfForm } from '../../core/form/use-making.ts'
import { StationDialog } from '../stations/StationDialog.tsx'
import { useWords } from '../words.ts'
import { AddStationDocument } from './generated/people.ts'

/** A new station. */
export const NewStationDialog = ({ made, close }: { made: () => void; close: () => void }) => {
  const t = useWords()
  const { run } = useAction(AddStationDocument)
  return (
    <StationDialog
      station={null}
      title={t('people.newStation')}
      lead={t('people.newStationLead')}
      ok={t('people.create')}
      close={close}
      send={async (input, keptAs) => {
        const done = t('people.stationMade', { name: input.nameZh })
        const { data, failure } = await run({ input, key: keyOfForm(keptAs) }, done)
        if (data) made()
        return failure
      }}
    />
  )
}

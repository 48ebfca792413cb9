import type * as z from 'zod/mini'
import { stationRule } from '../../../rules/station.ts'
import type { Failure } from '../../core/api/failure.ts'
import { blankEntries, entriesOf } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { AreaField } from '../../desk/fields/AreaField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import type { KeptStationFragment } from './generated/stations.ts'

type Station = z.output<typeof stationRule.shape>

type Props = {
  /** The station that is changed; a new one is kept on the device until it is made. */
  station: KeptStationFragment | null
  title: string
  lead: string
  ok: string
  /** Sends it, under the key of a form that is kept; whatever went wrong is told in the dialog. */
  send: (station: Station, keptAs: string | null) => Promise<Failure | undefined>
  close: () => void
}

/** What a station is called, how it is reached and which area it serves. */
export const StationDialog = ({ station, send, ...dialog }: Props) => {
  const ruled = useRuleForm({
    rule: () => stationRule,
    start: station
      ? entriesOf(stationRule, { ...station, areaCode: station.area.code })
      : blankEntries(stationRule),
    draft: station ? null : 'new-station',
  })
  const submit = ruled.submit(async (input) => {
    const failure = await send(input, ruled.keptAs)
    if (!failure) ruled.saved()
    return failure
  })
  return (
    <FormDialog of={ruled} submit={submit} isGrave={false} {...dialog}>
      {(field) => (
        <>
          <AreaField {...field('areaCode')} />
          <TextField {...field('nameZh')} />
          <TextField {...field('nameEn')} />
          <TextField {...field('phone')} inputMode="tel" />
          <TextField {...field('addressZh')} />
          <TextField {...field('addressEn')} />
          <TextField {...field('hoursZh')} />
          <TextField {...field('hoursEn')} />
        </>
      )}
    </FormDialog>
  )
}

import { stationClosingRule } from '../../../rules/station.ts'
import { useAction } from '../../core/api/use-action.ts'
import { entriesOf } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { today } from '../../core/format/dates.ts'
import { ChoiceField } from '../../desk/fields/ChoiceField.tsx'
import { DayField } from '../../desk/fields/DayField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useWords } from '../words.ts'
import { CloseStationDocument, type KeptStationFragment } from './generated/stations.ts'

type Props = {
  station: KeptStationFragment
  stations: readonly KeptStationFragment[]
  close: () => void
}

/** From when there is no such station, who takes over, and why. */
export const CloseStationDialog = ({ station: { id, name, version }, stations, close }: Props) => {
  const t = useWords()
  const { run } = useAction(CloseStationDocument)
  const rule = () => stationClosingRule(today())
  const ruled = useRuleForm({
    rule,
    start: entriesOf(rule(), { successorId: null, on: today(), reason: null, version }),
    draft: null,
  })
  const submit = ruled.submit(async (input) => {
    const { data, failure } = await run(
      { id, input: { ...input, version } },
      t('stations.closingSet', { name }),
    )
    if (data) close()
    return failure
  })
  const options = stations
    .filter((each) => each.id !== id && !each.closing && !each.closedAt)
    .map((each) => ({ value: each.id, label: each.name }))
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('stations.closeOf', { name })}
      lead={t('stations.closeLead')}
      ok={t('stations.close')}
      close={close}
      labels={{ successorId: t('stations.successor') }}
    >
      {(field) => (
        <>
          <ChoiceField {...field('successorId')} options={options} search />
          <DayField {...field('on')} from={today()} />
          <TextField {...field('reason')} rows={2} />
        </>
      )}
    </FormDialog>
  )
}

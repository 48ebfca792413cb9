import { stationRule } from '../../../rules/station.ts'
import { useAction } from '../../core/api/use-action.ts'
import { entriesOf } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { AreaField } from '../../desk/fields/AreaField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useWords } from '../words.ts'
import { ChangeStationDocument, type KeptStationFragment } from './generated/stations.ts'

/** What a station is called, how it is reached and which area it serves. */
export const ChangeStationDialog = ({
  station,
  close,
}: {
  station: KeptStationFragment
  close: () => void
}) => {
  const t = useWords()
  const { run } = useAction(ChangeStationDocument)
  const { id, version, area } = station
  const ruled = useRuleForm({
    rule: () => stationRule,
    start: entriesOf(stationRule, { ...station, areaCode: area.code }),
    draft: null,
  })
  const submit = ruled.submit(async (input) => {
    const { data, failure } = await run({ id, input, version }, t('stations.changed'))
    if (data) close()
    return failure
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('stations.changeOf', { name: station.name })}
      lead={t('stations.changeLead')}
      ok={t('stations.save')}
      close={close}
      isGrave={false}
    >
      {(field) => (
        <>
          <TextField {...field('nameZh')} />
          <TextField {...field('nameEn')} />
          <AreaField {...field('areaCode')} />
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

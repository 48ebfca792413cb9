import { stationRule } from '../../../rules/station.ts'
import { useAction } from '../../core/api/use-action.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { keyOfForm } from '../../core/form/use-making.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { AreaField } from '../../desk/fields/AreaField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useWords } from '../words.ts'
import { AddStationDocument } from './generated/people.ts'

/** A new station. */
export const NewStationDialog = ({ made, close }: { made: () => void; close: () => void }) => {
  const t = useWords()
  const { run } = useAction(AddStationDocument)
  const ruled = useRuleForm({
    rule: () => stationRule,
    start: blankEntries(stationRule),
    draft: 'new-station',
  })
  const submit = ruled.submit(async (input) => {
    const done = t('people.stationMade', { name: input.nameZh })
    const { data, failure } = await run({ input, key: keyOfForm(ruled.keptAs) }, done)
    if (!data) return failure
    ruled.saved()
    made()
    return undefined
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('people.newStation')}
      lead={t('people.newStationLead')}
      ok={t('people.create')}
      close={close}
      isGrave={false}
    >
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

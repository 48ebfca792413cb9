import { keptOnBehalfRule } from '../../../rules/behalf.ts'
import { useAction } from '../../core/api/use-action.ts'
import { entriesOf } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { today } from '../../core/format/dates.ts'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { KeepOnBehalfDocument, type KeptFileFragment } from './generated/registers.ts'
import { PersonFields, usePersonLabels } from './PersonFields.tsx'
import { useWords } from '../words.ts'

type Props = { file: KeptFileFragment; again: () => void; close: () => void }

const rule = () => keptOnBehalfRule(today())

/** Changes a file that staff keep; an ID that is left empty stays. */
export const KeepDialog = ({ file, again, close }: Props) => {
  const t = useWords()
  const { run } = useAction(KeepOnBehalfDocument)
  const { name, degree, serviceText, version, onBehalf } = file
  const ruled = useRuleForm({
    rule,
    start: entriesOf(rule(), {
      ...{ name, degree, serviceText, version, residentId: null, areaCode: file.area?.code ?? null },
      contactName: onBehalf?.contactName ?? null,
      contactPhone: onBehalf?.contactPhone ?? null,
    }),
    known: file,
    draft: null,
  })
  const submit = ruled.submit(async (input) => {
    const { data, failure } = await run({ id: file.id, input: { ...input, version } }, t('behalf.saved'))
    if (!data) return failure
    ruled.saved()
    again()
    close()
    return undefined
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('behalf.edit')}
      lead={t('behalf.editLead')}
      ok={t('behalf.save')}
      close={close}
      isGrave={false}
      labels={usePersonLabels()}
    >
      {(field) => <PersonFields field={field} />}
    </FormDialog>
  )
}

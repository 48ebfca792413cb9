import { useState } from 'react'
import { useNavigate } from 'react-router'
import { exportNames, exportRule, type ExportAsked, type ExportList } from '../../../rules/export.ts'
import { say } from '../../../rules/text.ts'
import { useAction } from '../../core/api/use-action.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { newMakingKey } from '../../core/form/use-making.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { useSession } from '../../core/session/session.ts'
import { ChoiceField } from '../../desk/fields/ChoiceField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useWords } from '../words.ts'
import { AskExportDocument } from './generated/exports.ts'

type Props = {
  lists: readonly [ExportList, ...ExportList[]]
  asked: Partial<Omit<ExportAsked, 'list' | 'reason'>>
  close: () => void
}

/** Why the list is taken along; then it is made, and found among the exports. */
export const ExportDialog = ({ lists, asked, close }: Props) => {
  const t = useWords()
  const go = useNavigate()
  const { language } = useSession()
  const { run } = useAction(AskExportDocument)
  const [key] = useState(newMakingKey)
  const blank = blankEntries(exportRule)
  const start: typeof blank = { ...blank, ...asked, list: lists[0] }
  const ruled = useRuleForm({ rule: () => exportRule, start, draft: null })
  const submit = ruled.submit(async (input) => {
    const { data, failure } = await run({ input, key }, t('exports.asked'))
    if (!data) return failure
    ruled.saved()
    void go('/staff/exports')
    return undefined
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('exports.ask')}
      lead={t('exports.askLead')}
      ok={t('exports.ask')}
      close={close}
      isGrave={false}
      hints={{ reason: t('exports.reasonHint'), list: t('exports.listHint') }}
    >
      {(field) => (
        <>
          {lists.length > 1 ? (
            <ChoiceField
              {...field('list')}
              must
              options={lists.map((value) => ({ value, label: say(exportNames[value], language) }))}
            />
          ) : null}
          <TextField {...field('reason')} must rows={2} />
        </>
      )}
    </FormDialog>
  )
}

import { relationNames, relations, relativeRule } from '../../../rules/relative.ts'
import { say } from '../../../rules/text.ts'
import { useAction } from '../../core/api/use-action.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { keyOfForm } from '../../core/form/use-making.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { useSession } from '../../core/session/session.ts'
import { ChoiceField } from '../../desk/fields/ChoiceField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useWords } from '../words.ts'
import { DeclareRelativeDocument } from './generated/relatives.ts'

const labelled = {
  phone: 'relatives.phone',
  residentIdTail: 'relatives.tail',
  creditCode: 'relatives.code',
} as const

/** Declares somebody close; what is typed about others is not kept on the device. */
export const RelativeDialog = ({ done, close }: { done: () => void; close: () => void }) => {
  const t = useWords()
  const { language } = useSession()
  const { run } = useAction(DeclareRelativeDocument)
  const ruled = useRuleForm({ rule: () => relativeRule, start: blankEntries(relativeRule), draft: null })
  const submit = ruled.submit(async (input) => {
    const { failure } = await run({ input, key: keyOfForm(ruled.keptAs) }, t('relatives.declared'))
    if (failure) return failure
    done()
    return undefined
  })
  const labels = Object.fromEntries(Object.entries(labelled).map(([field, word]) => [field, t(word)]))
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('relatives.declare')}
      lead={t('relatives.declareHint')}
      labels={labels}
      hints={{ residentIdTail: t('relatives.tailHint') }}
      ok={t('relatives.save')}
      close={close}
      isGrave={false}
    >
      {(field) => (
        <>
          <ChoiceField
            {...field('relation')}
            options={relations.map((value) => ({ value, label: say(relationNames[value], language) }))}
            must
          />
          <TextField {...field('name')} />
          <TextField {...field('phone')} inputMode="tel" />
          <TextField {...field('residentIdTail')} />
          <TextField {...field('creditCode')} />
        </>
      )}
    </FormDialog>
  )
}

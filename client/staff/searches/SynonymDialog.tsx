import { synonymRule } from '../../../rules/synonym.ts'
import { useAction } from '../../core/api/use-action.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { keyOfForm } from '../../core/form/use-making.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { useOccupationFinder } from '../../core/search/finders.ts'
import { PickerField } from '../../desk/fields/PickerField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useWords } from '../words.ts'
import { AddSynonymDocument } from './generated/synonyms.ts'

type Props = {
  /** What people searched for, when it is given a meaning from there. */
  words: string
  done: () => void
  close: () => void
}

/** Gives words a meaning, for everybody and at once. */
export const SynonymDialog = ({ words, done, close }: Props) => {
  const t = useWords()
  const finder = useOccupationFinder()
  const { run } = useAction(AddSynonymDocument)
  const start: ReturnType<typeof blankEntries<typeof synonymRule.shape>> = {
    ...blankEntries(synonymRule),
    words,
  }
  const ruled = useRuleForm({ rule: () => synonymRule, start, draft: null })
  const submit = ruled.submit(async (input) => {
    const { failure } = await run({ input, key: keyOfForm(ruled.keptAs) }, t('synonyms.added'))
    if (failure) return failure
    done()
    return undefined
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('synonyms.add')}
      lead={t('synonyms.addHint')}
      ok={t('synonyms.save')}
      close={close}
      isGrave={false}
    >
      {(field) => (
        <>
          <TextField {...field('words')} must />
          <PickerField
            {...field('occupationCode')}
            finder={finder}
            placeholder={t('synonyms.pickOccupation')}
          />
          <TextField {...field('otherWords')} must={false} />
          <TextField {...field('reason')} must />
        </>
      )}
    </FormDialog>
  )
}

import { erasureRule } from '../../../rules/privacy.ts'
import { useAction } from '../../core/api/use-action.ts'
import { forgetPerson } from '../../core/device/kept.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { EraseMyAccountDocument } from '../../core/privacy/generated/my-data.ts'
import { useWords } from '../../core/privacy/words.ts'
import { TextField } from '../fields/TextField.tsx'
import { DeskForm } from '../form/DeskForm.tsx'
import { Panel } from '../panel/Panel.tsx'
import { useWords as useDeskWords } from '../words.ts'
import { CodeField } from './CodeField.tsx'

const useEraseForm = () => {
  const { run } = useAction(EraseMyAccountDocument)
  const ruled = useRuleForm({
    rule: () => erasureRule,
    start: blankEntries(erasureRule),
    draft: null,
  })
  const submit = ruled.submit(async (input) => {
    const { data, failure } = await run({ input })
    if (!data) return failure
    ruled.saved()
    forgetPerson()
    // A fresh page, so that nothing the person read stays in memory.
    window.location.assign('/')
    return undefined
  })
  return { ruled, submit }
}

/** What goes and what stays, and proving that it is the person who asks. */
export const ErasePanel = ({ phone }: { phone: string }) => {
  const t = useWords()
  const desk = useDeskWords()
  const { ruled, submit } = useEraseForm()
  return (
    <Panel title={t('erase.title')}>
      <p>{t('erase.lead')}</p>
      {(['memberStays', 'goesNotices', 'goesAccount', 'staysLog'] as const).map((each) => (
        <p key={each}>{t(`erase.${each}`)}</p>
      ))}
      <DeskForm
        of={ruled}
        submit={submit}
        labels={{ password: desk('account.password') }}
        save={t('erase.send')}
        isNarrow
      >
        {(field) => (
          <>
            <TextField {...field('password')} isSecret autoComplete="current-password" />
            <p>{t('erase.orCode')}</p>
            <CodeField {...field('code')} purpose="ERASE" phone={() => phone} />
          </>
        )}
      </DeskForm>
    </Panel>
  )
}

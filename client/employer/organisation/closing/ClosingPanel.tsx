import { Button } from 'antd'
import { useState } from 'react'
import { closingRule } from '../../../../rules/employer.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { blankEntries } from '../../../core/form/entries.ts'
import { useRuleForm } from '../../../core/form/use-rule-form.ts'
import { ButtonLink } from '../../../desk/action/ButtonLink.tsx'
import { TextField } from '../../../desk/fields/TextField.tsx'
import { FormDialog } from '../../../desk/form/FormDialog.tsx'
import { Panel } from '../../../desk/panel/Panel.tsx'
import { useWords } from '../../words.ts'
import { CloseEmployerDocument } from '../generated/organisation.ts'

type Props = { name: string; done: () => void }

const whatHappens = ['Postings', 'Members', 'Code', 'Proofs', 'Stays', 'Never'] as const

/** Asks for the name before the organisation is closed. */
const ClosingDialog = ({ name, done, close }: Props & { close: () => void }) => {
  const t = useWords()
  const { run } = useAction(CloseEmployerDocument)
  const ruled = useRuleForm({ rule: () => closingRule, start: blankEntries(closingRule), draft: null })
  const submit = ruled.submit(async (input) => {
    const { data, failure } = await run({ input }, t('closing.done'))
    if (data) done()
    return failure
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('closing.ask', { name })}
      lead={t('closing.type', { name })}
      ok={t('closing.close')}
      close={close}
    >
      {(field) => <TextField {...field('name')} />}
    </FormDialog>
  )
}

/** Closing the organisation for good: what happens then, in plain words. */
export const ClosingPanel = ({ name, done }: Props) => {
  const t = useWords()
  const [isClosing, setClosing] = useState(false)
  return (
    <Panel title={t('closing.title')}>
      <p>{t('closing.lead')}</p>
      <ul>
        {whatHappens.map((each) => (
          <li key={each}>{t(`closing.then${each}`)}</li>
        ))}
      </ul>
      <ButtonLink to="/employer/organisation/members">{t('closing.handOver')}</ButtonLink>{' '}
      <Button danger onClick={() => setClosing(true)}>
        {t('closing.close')}
      </Button>
      {isClosing ? <ClosingDialog name={name} done={done} close={() => setClosing(false)} /> : null}
    </Panel>
  )
}

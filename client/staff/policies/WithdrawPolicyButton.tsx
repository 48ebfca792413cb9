import { Button } from 'antd'
import { useState } from 'react'
import { policyWithdrawalRule } from '../../../rules/policy.ts'
import { useAction } from '../../core/api/use-action.ts'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useAnswering } from '../oversight/use-answering.ts'
import { useWords } from '../words.ts'
import { WithdrawPolicyDocument, type PolicyEntryFragment } from './generated/policies.ts'

type Props = { policy: PolicyEntryFragment; done: () => void }

const WithdrawDialog = ({ policy: { id, title }, done, close }: Props & { close: () => void }) => {
  const t = useWords()
  const { run } = useAction(WithdrawPolicyDocument)
  const answering = useAnswering(policyWithdrawalRule, `withdraw-policy.${id}`, async ({ reason }) => {
    const { failure } = await run({ id, reason }, t('policies.withdrawnNow'))
    if (failure) return failure
    close()
    done()
    return undefined
  })
  return (
    <FormDialog
      {...answering}
      title={t('policies.withdrawAsk', { title })}
      lead={t('policies.withdrawHint')}
      ok={t('policies.withdraw')}
      close={close}
    >
      {(field) => <TextField {...field('reason')} rows={3} must />}
    </FormDialog>
  )
}

/** Takes a policy from everybody's sight, after the reason. */
export const WithdrawPolicyButton = (props: Props) => {
  const t = useWords()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        {t('policies.withdraw')}
      </Button>
      {isAsking ? <WithdrawDialog {...props} close={() => setAsking(false)} /> : null}
    </>
  )
}

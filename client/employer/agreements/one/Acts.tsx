import { Button } from 'antd'
import { useState } from 'react'
import { agreementWithdrawalRule } from '../../../../rules/contract.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { blankEntries } from '../../../core/form/entries.ts'
import { useRuleForm } from '../../../core/form/use-rule-form.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import { ButtonLink } from '../../../desk/action/ButtonLink.tsx'
import { useConfirm } from '../../../desk/action/use-confirm.tsx'
import { TextField } from '../../../desk/fields/TextField.tsx'
import { FormDialog } from '../../../desk/form/FormDialog.tsx'
import panel from '../../../desk/panel/panel.module.css'
import { useWords } from '../../words.ts'
import {
  ConfirmFirmAgreementDocument,
  WithdrawAgreementDocument,
  type FirmAgreementFragment,
} from '../generated/agreements.ts'

type Props = { agreement: FirmAgreementFragment; again: () => void }

/** Asks once more, then confirms the very wording that is shown. */
const useConfirming = ({ agreement, again }: Props) => {
  const t = useWords()
  const format = useFormat()
  const confirm = useConfirm()
  const { run } = useAction(ConfirmFirmAgreementDocument)
  const { id, kind, seal, revision, terms } = agreement
  const hint = t('agreement.confirmHint', {
    number: revision,
    title: terms?.title ?? '',
    pay: terms ? format.pay({ payMin: terms.pay, payMax: terms.pay }) : '',
    start: format.day(terms?.startOn ?? null),
  })
  return () =>
    void confirm(
      { title: t(`agreement.confirmAsk.${kind}`), hint, ok: t('agreement.confirmYes') },
      async () => {
        const { failure } = await run({ id, seal }, t('agreement.confirmedDone'))
        if (failure) again()
        return failure
      },
    )
}

const WithdrawDialog = ({ id, again, close }: { id: string; again: () => void; close: () => void }) => {
  const t = useWords()
  const { run } = useAction(WithdrawAgreementDocument)
  const ruled = useRuleForm({
    rule: () => agreementWithdrawalRule,
    start: blankEntries(agreementWithdrawalRule),
    draft: `withdraw.${id}`,
  })
  const submit = ruled.submit(async ({ words }) => {
    const { failure } = await run({ id, words: words ?? null }, t('agreement.withdrawn'))
    if (failure) return failure
    ruled.saved()
    again()
    close()
    return undefined
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('agreement.withdrawAsk')}
      lead={t('agreement.withdrawLead')}
      ok={t('agreement.withdraw')}
      close={close}
      labels={{ words: t('agreement.withdrawWords') }}
    >
      {(field) => <TextField {...field('words')} rows={3} />}
    </FormDialog>
  )
}

/** What can be done about an agreement now. */
export const Acts = ({ agreement, again }: Props) => {
  const t = useWords()
  const [isWithdrawing, setWithdrawing] = useState(false)
  const confirm = useConfirming({ agreement, again })
  const { id, mayConfirm, mayChange, mayWithdraw } = agreement
  return (
    <div className={panel['row']} style={{ marginBottom: 'var(--space-4)' }}>
      {mayConfirm ? (
        <Button type="primary" onClick={confirm}>
          {t('agreement.confirm')}
        </Button>
      ) : null}
      {mayChange ? (
        <ButtonLink to={`/employer/agreements/${id}/change`}>{t('agreement.change')}</ButtonLink>
      ) : null}
      {mayWithdraw ? (
        <Button danger onClick={() => setWithdrawing(true)}>
          {t('agreement.withdraw')}
        </Button>
      ) : null}
      {isWithdrawing ? <WithdrawDialog id={id} again={again} close={() => setWithdrawing(false)} /> : null}
    </div>
  )
}

import { Button } from 'antd'
import { useState } from 'react'
import { useAction } from '../../../core/api/use-action.ts'
import { WithdrawDialog } from '../../../desk/agreements/WithdrawDialog.tsx'
import { useFormat } from '../../../core/format/use-format.ts'
import { ButtonLink } from '../../../desk/action/ButtonLink.tsx'
import { useConfirm } from '../../../desk/action/use-confirm.tsx'
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

const Withdrawing = ({ id, again, close }: { id: string; again: () => void; close: () => void }) => {
  const t = useWords()
  const { run } = useAction(WithdrawAgreementDocument)
  const said = {
    title: t('agreement.withdrawAsk'),
    lead: t('agreement.withdrawLead'),
    ok: t('agreement.withdraw'),
    words: t('agreement.withdrawWords'),
  }
  const send = async (words: string | null) => (await run({ id, words }, t('agreement.withdrawn'))).failure
  return <WithdrawDialog id={id} said={said} send={send} again={again} close={close} />
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
      {isWithdrawing ? <Withdrawing id={id} again={again} close={() => setWithdrawing(false)} /> : null}
    </div>
  )
}

import { useState } from 'react'
import { useAction } from '../../../core/api/use-action.ts'
import { isRefusal } from '../../../core/api/failure.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import { Button } from '../../../phone/action/Button.tsx'
import { Sheet } from '../../../phone/action/Sheet.tsx'
import form from '../../../phone/fields/form.module.css'
import { FailurePanel } from '../../../phone/notice/FailurePanel.tsx'
import { Notice } from '../../../phone/notice/Notice.tsx'
import { useWords } from '../../words.ts'
import { ConfirmMyAgreementDocument, type MyAgreementFragment } from '../generated/agreements.ts'

type Props = { agreement: MyAgreementFragment; again: () => void }

/** What is confirmed once more in one sentence, before it counts. */
const Asked = ({
  agreement,
  confirm,
  leave,
}: Pick<Props, 'agreement'> & Record<'confirm' | 'leave', () => void>) => {
  const t = useWords()
  const format = useFormat()
  const { terms, revision } = agreement
  return (
    <div className={form['form']}>
      {terms && (
        <p>
          {t('agreement.confirmText', {
            number: revision,
            title: terms.title,
            pay: format.pay({ payMin: terms.pay, payMax: terms.pay }),
            start: format.day(terms.startOn),
          })}
        </p>
      )}
      <div className={form['actions']}>
        <Button look="main" onClick={confirm}>
          {t('agreement.confirmYes')}
        </Button>
        <Button onClick={leave}>{t('agreement.confirmNo')}</Button>
      </div>
    </div>
  )
}

/** Confirms the very wording that is shown; when another stands by now, that one is read and nothing confirmed. */
export const Confirming = ({ agreement, again }: Props) => {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const { run, busy, failure } = useAction(ConfirmMyAgreementDocument)
  const hasMoved = isRefusal(failure, 'CONFLICT') && failure.signedInAs === null
  const confirm = async () => {
    setOpen(false)
    const done = await run({ id: agreement.id, seal: agreement.seal })
    if (done.failure) again()
  }
  return (
    <>
      {hasMoved && (
        <Notice kind="look" title={failure.message} alert>
          <p>{t('agreement.movedOn')}</p>
        </Notice>
      )}
      {failure && !hasMoved && <FailurePanel failure={failure} reading={false} />}
      <Button look="main" busy={busy} onClick={() => setOpen(true)}>
        {t(`agreement.confirm.${agreement.kind}`)}
      </Button>
      <Sheet open={isOpen} title={t(`agreement.confirmAsk.${agreement.kind}`)} onClose={() => setOpen(false)}>
        <Asked agreement={agreement} confirm={() => void confirm()} leave={() => setOpen(false)} />
      </Sheet>
    </>
  )
}

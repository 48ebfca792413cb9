import { useState } from 'react'
import { withdrawalRule } from '../../../../rules/application.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { isRefusal, type Failure } from '../../../core/api/failure.ts'
import { Button } from '../../../phone/action/Button.tsx'
import { Sheet } from '../../../phone/action/Sheet.tsx'
import { TextArea } from '../../../phone/fields/Field.tsx'
import { PhoneForm } from '../../../phone/form/PhoneForm.tsx'
import { usePhoneForm } from '../../../phone/form/use-phone-form.ts'
import { FailurePanel } from '../../../phone/notice/FailurePanel.tsx'
import { useWords } from '../../words.ts'
import { WithdrawApplicationDocument } from '../generated/applications.ts'

type Props = { id: string; done: () => void }

const WithdrawForm = ({ id, done }: Props) => {
  const t = useWords()
  const { run } = useAction(WithdrawApplicationDocument)
  const [refused, setRefused] = useState<Failure>()
  const kept = usePhoneForm({ rule: () => withdrawalRule, start: { words: '' }, draft: `withdraw.${id}` })
  const submit = kept.submit(async ({ words }) => {
    setRefused(undefined)
    const { failure } = await run({ id, words: words ?? null })
    // Something else has happened meanwhile: the server says what.
    if (isRefusal(failure, 'CONFLICT') && failure.signedInAs === null) {
      setRefused(failure)
      return undefined
    }
    if (failure) return failure
    kept.saved()
    done()
    return undefined
  })
  return (
    <PhoneForm
      of={kept}
      submit={submit}
      send={t('application.withdrawYes')}
      besides={<Button onClick={done}>{t('application.withdrawNo')}</Button>}
    >
      <p>{t('application.withdrawText')}</p>
      {refused && <FailurePanel failure={refused} reading={false} />}
      <TextArea {...kept.field('words')} label={t('application.withdrawWhy')} rows={3} />
    </PhoneForm>
  )
}

/** Takes an application back, after a question. */
export const Withdrawing = ({ id, again }: { id: string; again: () => void }) => {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    again()
  }
  return (
    <>
      <Button look="grave" onClick={() => setOpen(true)}>
        {t('application.withdraw')}
      </Button>
      <Sheet open={isOpen} title={t('application.withdrawAsk')} onClose={close}>
        <WithdrawForm id={id} done={close} />
      </Sheet>
    </>
  )
}

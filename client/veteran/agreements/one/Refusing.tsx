import { useState } from 'react'
import { agreementRefusalNames, agreementRefusalRule, agreementRefusals } from '../../../../rules/contract.ts'
import { say } from '../../../../rules/text.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { useSession } from '../../../core/session/session.ts'
import { Button } from '../../../phone/action/Button.tsx'
import { Sheet } from '../../../phone/action/Sheet.tsx'
import { Choice, Choices } from '../../../phone/fields/Choices.tsx'
import { TextArea } from '../../../phone/fields/Field.tsx'
import { PhoneForm } from '../../../phone/form/PhoneForm.tsx'
import { usePhoneForm } from '../../../phone/form/use-phone-form.ts'
import { useWords } from '../../words.ts'
import { RefuseMyAgreementDocument } from '../generated/agreements.ts'

type Props = { id: string; done: () => void }

const RefuseForm = ({ id, done }: Props) => {
  const t = useWords()
  const { language } = useSession()
  const { run } = useAction(RefuseMyAgreementDocument)
  const kept = usePhoneForm({
    rule: () => agreementRefusalRule,
    start: { reason: null, words: '' },
    draft: `refuse.${id}`,
  })
  const submit = kept.submit(async ({ reason, words }) => {
    const { failure } = await run({ id, reason, words: words ?? null })
    if (failure) return failure
    kept.saved()
    done()
    return undefined
  })
  const { error, ...reason } = kept.field('reason')
  return (
    <PhoneForm
      of={kept}
      submit={submit}
      send={t('agreement.refuseYes')}
      besides={<Button onClick={done}>{t('agreement.confirmNo')}</Button>}
    >
      <p>{t('agreement.refuseText')}</p>
      <Choices id="reason" label={t('agreement.refuseWhy')} error={error}>
        {agreementRefusals.map((value) => (
          <Choice key={value} {...reason} id={`reason-${value}`} type="radio" value={value}>
            {say(agreementRefusalNames[value], language)}
          </Choice>
        ))}
      </Choices>
      <TextArea
        {...kept.field('words')}
        label={t('agreement.refuseWords')}
        hint={t('agreement.refuseWordsHint')}
        rows={3}
      />
    </PhoneForm>
  )
}

/** Says no to what was drawn up, and why. */
export const Refusing = ({ id, again }: { id: string; again: () => void }) => {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    again()
  }
  return (
    <>
      <Button look="grave" onClick={() => setOpen(true)}>
        {t('agreement.refuse')}
      </Button>
      <Sheet open={isOpen} title={t('agreement.refuseAsk')} onClose={close}>
        <RefuseForm id={id} done={close} />
      </Sheet>
    </>
  )
}

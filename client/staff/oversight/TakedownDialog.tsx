import { takedownRule, type TakedownInput } from '../../../rules/oversight.ts'
import type { Failure } from '../../core/api/failure.ts'
import { useConcerns } from '../../core/records/use-concerns.ts'
import { ChoiceField } from '../../desk/fields/ChoiceField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useWords } from '../words.ts'
import { useAnswering } from './use-answering.ts'

type Props = {
  posting: { id: string; title: string }
  send: (input: TakedownInput) => Promise<Failure | undefined>
  close: () => void
}

/** Takes a posting down, with the kind of reason and a sentence that its employer reads. */
export const TakedownDialog = ({ posting: { id, title }, send, close }: Props) => {
  const t = useWords()
  const { options } = useConcerns()
  const answering = useAnswering(takedownRule, `takedown.${id}`, send)
  return (
    <FormDialog
      {...answering}
      title={t('oversight.takeDownAsk', { title })}
      lead={t('oversight.takeDownHint')}
      ok={t('oversight.takeDown')}
      close={close}
    >
      {(field) => (
        <>
          <ChoiceField {...field('concern')} options={options} />
          <TextField {...field('reason')} rows={3} />
        </>
      )}
    </FormDialog>
  )
}

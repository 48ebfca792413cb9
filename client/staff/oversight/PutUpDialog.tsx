import { putUpRule } from '../../../rules/oversight.ts'
import type { Failure } from '../../core/api/failure.ts'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useWords } from '../words.ts'
import { useAnswering } from './use-answering.ts'

type Props = {
  posting: { id: string; title: string }
  send: (reason: string) => Promise<Failure | undefined>
  close: () => void
}

/** Why an imported posting is put up again. */
export const PutUpDialog = ({ posting: { id, title }, send, close }: Props) => {
  const t = useWords()
  const answering = useAnswering(putUpRule, `putUp.${id}`, ({ reason }) => send(reason))
  return (
    <FormDialog
      {...answering}
      title={t('oversight.putUpAsk', { title })}
      lead={t('oversight.putUpHint')}
      ok={t('oversight.putUp')}
      close={close}
    >
      {(field) => <TextField {...field('reason')} rows={3} />}
    </FormDialog>
  )
}

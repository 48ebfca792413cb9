import { releaseRule } from '../../../rules/employer.ts'
import { useAction } from '../../core/api/use-action.ts'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useAnswering } from '../oversight/use-answering.ts'
import { ReleaseCreditCodeDocument, type FirmFragment } from './generated/firms.ts'
import { useWords } from '../words.ts'

type Props = { firm: Pick<FirmFragment, 'id' | 'name' | 'version'>; close: () => void }

/** Why the code of an organisation is given free. */
export const ReleaseDialog = ({ firm: { id, name, version }, close }: Props) => {
  const t = useWords()
  const { run } = useAction(ReleaseCreditCodeDocument)
  const answering = useAnswering(releaseRule, `release.${id}`, async (input) => {
    const { data, failure } = await run({ id, input, version }, t('firms.released'))
    if (data) close()
    return failure
  })
  return (
    <FormDialog
      {...answering}
      title={t('firms.releaseAsk', { name })}
      lead={t('firms.releaseHint')}
      ok={t('firms.release')}
      close={close}
    >
      {(field) => <TextField {...field('reason')} rows={3} />}
    </FormDialog>
  )
}

import type { UseFormReturn } from 'react-hook-form'
import { useSearchParams } from 'react-router'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useStaffText } from '../words.ts'
import { CopyFromFair } from './CopyFromFair.tsx'
import { copyOf, emptyFair, type FairValues } from './fair-form.ts'
import { FairEditor } from './FairEditor.tsx'
import { useFair } from './use-fair.ts'
import { Read } from '../../desk/list/Read.tsx'

const copyFrom = (form: UseFormReturn<FairValues>) => <CopyFromFair form={form} />

/** A new fair, empty or begun as a copy of an earlier one. */
export const NewFairPage = () => {
  const t = useStaffText()
  const [params] = useSearchParams()
  const from = params.get('from')
  const reading = useFair(from)
  const editor = (initial: FairValues) => (
    <FairEditor key={from} initial={initial} fair={null} reload={null} before={copyFrom} />
  )
  return (
    <>
      <PageHead title={t('fair.newTitle')} lead={t('fair.lead')} />
      {from ? <Read reading={reading}>{(fair) => editor(copyOf(fair))}</Read> : editor(emptyFair)}
    </>
  )
}

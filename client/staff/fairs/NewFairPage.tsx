import { Skeleton } from 'antd'
import type { UseFormReturn } from 'react-hook-form'
import { useSearchParams } from 'react-router'
import { Failed } from '../../desk/list/Failed.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useStaffText } from '../words.ts'
import { CopyFromFair } from './CopyFromFair.tsx'
import { copyOf, emptyFair, type FairValues } from './fair-form.ts'
import { FairEditor } from './FairEditor.tsx'
import { useFair } from './use-fair.ts'

const copyFrom = (form: UseFormReturn<FairValues>) => <CopyFromFair form={form} />

/** A new fair, empty or begun as a copy of an earlier one. */
export const NewFairPage = () => {
  const t = useStaffText()
  const [params] = useSearchParams()
  const from = params.get('from')
  const { fair, error, again } = useFair(from)
  const initial = from ? fair && copyOf(fair) : emptyFair
  return (
    <>
      <PageHead title={t('fair.newTitle')} lead={t('fair.lead')} />
      {error ? <Failed error={error} again={again} /> : null}
      {!initial && !error ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
      {initial ? (
        <FairEditor key={from} initial={initial} fair={null} reload={null} before={copyFrom} />
      ) : null}
    </>
  )
}

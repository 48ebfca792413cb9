import { Skeleton } from 'antd'
import { useSearchParams } from 'react-router'
import { Failed } from '../../desk/list/Failed.tsx'
import { PageHead } from '../../desk/PageHead.tsx'
import { useStaffText } from '../staff-text.ts'
import { CopyFromFair } from './CopyFromFair.tsx'
import { copyOf, emptyFair } from './fair-form.ts'
import { FairEditor } from './FairEditor.tsx'
import { useFair } from './useFair.ts'

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
        <FairEditor
          key={from}
          initial={initial}
          fair={null}
          reload={null}
          before={(form) => <CopyFromFair form={form} />}
        />
      ) : null}
    </>
  )
}

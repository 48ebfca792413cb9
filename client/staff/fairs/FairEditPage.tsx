import { Skeleton } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { StaffFairFragment } from './generated/fairs.ts'
import { Failed } from '../../desk/list/Failed.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useStaffText } from '../words.ts'
import { valuesOf } from './fair-form.ts'
import { FairEditor } from './FairEditor.tsx'
import { useFair } from './use-fair.ts'

const Editing = ({ id, reload }: { id: string; reload: () => void }) => {
  const t = useStaffText()
  const { fair: read, error, fetching, again } = useFair(id)
  const [fair, setFair] = useState<StaffFairFragment | null>(null)
  if (read && !fetching && !fair) setFair(read)
  return (
    <>
      <PageHead title={t('fair.editTitle')} lead={fair?.title} />
      {error ? <Failed error={error} again={again} kept={Boolean(fair)} /> : null}
      {!fair && !error ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
      {fair ? <FairEditor initial={valuesOf(fair)} fair={fair} reload={reload} /> : null}
    </>
  )
}

/** Changes one fair; loading the newest version begins anew. */
export const FairEditPage = () => {
  const { id = '' } = useParams()
  const [loaded, setLoaded] = useState(0)
  return <Editing key={`${id} ${loaded}`} id={id} reload={() => setLoaded((count) => count + 1)} />
}

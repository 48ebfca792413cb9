import { useState } from 'react'
import { useParams } from 'react-router'
import type { StaffFairFragment } from './generated/fairs.ts'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useStaffText } from '../words.ts'
import { fairEntries } from './fair-form.ts'
import { FairEditor } from './FairEditor.tsx'
import { useFair } from './use-fair.ts'
import { Read } from '../../desk/list/Read.tsx'

const Editing = ({ id, reload }: { id: string; reload: () => void }) => {
  const t = useStaffText()
  const reading = useFair(id)
  const [fair, setFair] = useState<StaffFairFragment>()
  if (reading.data && !reading.busy && !fair) setFair(reading.data)
  return (
    <>
      <PageHead title={t('fair.editTitle')} lead={fair?.title} />
      <Read reading={{ ...reading, data: fair }}>
        {(read) => <FairEditor start={fairEntries(read)} fair={read} reload={reload} />}
      </Read>
    </>
  )
}

/** Changes one fair; loading the newest version begins anew. */
export const FairEditPage = () => {
  const { id = '' } = useParams()
  const [loaded, setLoaded] = useState(0)
  return <Editing key={`${id} ${loaded}`} id={id} reload={() => setLoaded((count) => count + 1)} />
}

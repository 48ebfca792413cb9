import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import type { Reading } from '../../core/api/use-reading.ts'
import { Failed } from './Failed.tsx'

type Props<Data> = { reading: Reading<Data>; rows?: number; children: (data: Data) => ReactNode }

/** What was read, or its shape while it is on its way; a failure stands above what is still known. */
export const Read = <Data,>({ reading, rows = 12, children }: Props<Data>) => {
  const { data, failure, again } = reading
  const known = data !== undefined
  return (
    <>
      {failure ? <Failed failure={failure} again={again} kept={known} /> : null}
      {known || failure ? null : <Skeleton active paragraph={{ rows }} />}
      {known ? children(data) : null}
    </>
  )
}

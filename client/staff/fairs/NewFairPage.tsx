import { useSearchParams } from 'react-router'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { CopyFromFair } from './CopyFromFair.tsx'
import { copyOf, newFair } from './fair-form.ts'
import { FairEditor } from './FairEditor.tsx'
import { useFair } from './use-fair.ts'
import { Read } from '../../desk/list/Read.tsx'
import { useWords } from '../words.ts'

/** A new fair, empty or begun as a copy of an earlier one. */
export const NewFairPage = () => {
  const t = useWords()
  const [params] = useSearchParams()
  const from = params.get('from')
  const reading = useFair(from)
  const above = <CopyFromFair />
  return (
    <>
      <PageHead title={t('fairs.create')} lead={t('fair.lead')} />
      {from ? (
        <Read reading={reading}>
          {(fair) => <FairEditor key={from} start={copyOf(fair)} copied={fair} above={above} />}
        </Read>
      ) : (
        <FairEditor key="new" start={newFair()} above={above} />
      )}
    </>
  )
}

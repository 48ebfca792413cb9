import { useParams } from 'react-router'
import { useHeld } from '../../core/api/use-held.ts'
import { Anew, type Reload } from '../../desk/form/Anew.tsx'
import { Read } from '../../desk/list/Read.tsx'
import { Banner } from '../../desk/panel/Banner.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useWords } from '../words.ts'
import { fairEntries } from './fair-form.ts'
import { FairEditor } from './FairEditor.tsx'
import { useFair } from './use-fair.ts'

const Editing = ({ id, reload }: { id: string; reload: Reload }) => {
  const t = useWords()
  const fair = useHeld(useFair(id))
  return (
    <>
      <PageHead title={t('fair.editTitle')} lead={fair.data?.title} />
      <Read reading={fair}>
        {(read) =>
          read.mayChange !== false ? (
            <FairEditor start={fairEntries(read)} fair={read} reload={reload} />
          ) : (
            <Banner
              type="info"
              title={t('reach.fairOfOthers', { station: read.station?.name ?? t('reach.otherStation') })}
            />
          )
        }
      </Read>
    </>
  )
}

/** Changes one fair; loading the newest version begins anew. */
export const FairEditPage = () => {
  const { id = '' } = useParams()
  return <Anew key={id}>{(reload) => <Editing id={id} reload={reload} />}</Anew>
}

import { Button } from 'antd'
import { use, useState } from 'react'
import { useFormat } from '../../../core/format/use-format.ts'
import { useAction, VoiceContext } from '../../../core/api/use-action.ts'
import { useWords } from '../../words.ts'
import {
  RenewPostingDocument,
  ResumePostingDocument,
  type PostingInLifeFragment,
} from '../generated/postings.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

type Act = 'pause' | 'resume' | 'renew' | 'close'

/** What its employer can do with a published posting as it stands. */
const actsOn = ({ state, standing }: PostingInLifeFragment): readonly Act[] => {
  if (state === 'PAUSED') return ['resume', 'renew', 'close']
  if (state !== 'OPEN') return []
  if (standing === 'EXPIRED') return ['renew', 'close']
  return standing === 'TAKEN_DOWN' ? ['close'] : ['pause', 'renew', 'close']
}

/** Renews and resumes at once; before pausing and closing it asks why. */
const useActs = (posting: PostingInLifeFragment, ask: (act: 'pause' | 'close') => void) => {
  const t = useWords()
  const format = useFormat()
  const voice = use(VoiceContext)
  const renewing = useAction(RenewPostingDocument)
  const resuming = useAction(ResumePostingDocument)
  const { id, title, version } = posting
  const renew = async () => {
    const { data } = await renewing.run({ id, version })
    const day = data?.posting.validUntil
    if (day) voice.done(t('postings.renewDone', { title, day: format.day(day) }))
  }
  const does: Readonly<Record<Act, () => void>> = {
    pause: () => ask('pause'),
    close: () => ask('close'),
    resume: () => void resuming.run({ id, version }, t('postings.resumeDone', { title })),
    renew: () => void renew(),
  }
  return { does, busy: renewing.busy || resuming.busy }
}

/** Pausing, going on, renewing and closing, in a row of the table or at the head of the page. */
export const LifeActions = ({ posting, small }: { posting: PostingInLifeFragment; small?: boolean }) => {
  const t = useWords()
  const [asked, setAsked] = useState<'pause' | 'close' | null>(null)
  const { does, busy } = useActs(posting, setAsked)
  const { title } = posting
  return (
    <>
      {actsOn(posting).map((act) => (
        <Button
          key={act}
          {...(small ? { size: 'small' } : {})}
          danger={act === 'close'}
          disabled={busy}
          aria-label={t(`postings.${act}Of`, { title })}
          onClick={does[act]}
        >
          {t(`postings.${act}`)}
        </Button>
      ))}
      {asked ? <ReasonDialog act={asked} posting={posting} close={() => setAsked(null)} /> : null}
    </>
  )
}

import { Button, Input } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useReading } from '../../core/api/use-reading.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { Read } from '../../desk/list/Read.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useWords } from '../words.ts'
import { WhyShownForDocument } from './generated/work.ts'
import { PersonChoice } from './PersonChoice.tsx'
import { postingIdIn } from './posting-id.ts'
import { usePersonName } from './use-person.ts'
import { WhyFacts } from './WhyFacts.tsx'

/** Which posting: its address, as it was copied, or its id. */
const PostingChoice = ({ choose }: { choose: (id: string) => void }) => {
  const t = useWords()
  const [typed, setTyped] = useState('')
  const id = postingIdIn(typed)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (id) choose(id)
      }}
    >
      <label htmlFor="why-posting">{t('why.whichPosting')}</label>
      <Input id="why-posting" value={typed} onChange={({ target }) => setTyped(target.value)} />
      <div>
        <Button htmlType="submit" type="primary" disabled={id === null}>
          {t('why.choosePosting')}
        </Button>
      </div>
    </form>
  )
}

const Why = ({ postingId, veteranId }: { postingId: string; veteranId: string }) => {
  const t = useWords()
  const [isAsked, ask] = useState(false)
  const asked = { postingId, veteranId }
  const reading = useReading(WhyShownForDocument, asked, { pause: !isAsked, policy: 'network-only' })
  if (isAsked) return <Read reading={reading}>{({ whyShown }) => <WhyFacts why={whyShown} />}</Read>
  return (
    <div className="stack">
      <p>{t('why.logged')}</p>
      <div>
        <Button type="primary" onClick={() => ask(true)}>
          {t('why.ask')}
        </Button>
      </div>
    </div>
  )
}

/** Why a posting is, or is not, among somebody's matches: from a file, or from a posting. */
export const WhyPage = () => {
  const t = useWords()
  const [params, setParams] = useSearchParams()
  const [postingId, veteranId] = [params.get('posting'), params.get('veteran')]
  const person = usePersonName(veteranId)
  const choose = (name: 'posting' | 'veteran') => (id: string) =>
    setParams((before) => ({ ...Object.fromEntries(before), [name]: id }))
  return (
    <>
      <PageHead title={person ? t('why.titleOf', { name: person }) : t('why.title')} lead={t('why.lead')}>
        {veteranId ? (
          <ButtonLink to={`/staff/veterans/${veteranId}/work`}>{t('work.title')}</ButtonLink>
        ) : null}
        {postingId ? (
          <ButtonLink to={`/staff/postings/${postingId}`}>{t('oversight.posting')}</ButtonLink>
        ) : null}
      </PageHead>
      {veteranId ? null : <PersonChoice choose={choose('veteran')} />}
      {veteranId && !postingId ? <PostingChoice choose={choose('posting')} /> : null}
      {veteranId && postingId ? (
        <Why key={postingId + veteranId} postingId={postingId} veteranId={veteranId} />
      ) : null}
    </>
  )
}

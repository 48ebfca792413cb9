import type { ReactNode } from 'react'
import { useFormat } from '../../core/format/use-format.ts'
import { answeringSaid } from '../../../rules/answering.ts'
import { stayingSaid } from '../../../rules/staying.ts'
import { useSession } from '../../core/session/session.ts'
import { usePostingFacts } from '../../core/records/use-posting-facts.ts'
import { Facts } from '../../phone/list/Facts.tsx'
import button from '../../phone/action/button.module.css'
import form from '../../phone/fields/form.module.css'
import list from '../../phone/list/list.module.css'
import { FirmName } from '../../phone/list/FirmName.tsx'
import { OwnWords } from '../../phone/list/OwnWords.tsx'
import type { PostingWholeFragment } from './generated/postings.ts'
import { useWords } from '../words.ts'

export type Posting = PostingWholeFragment
type BlockProps = { posting: Posting }

const Block = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={form['block']}>
    <h2>{title}</h2>
    {children}
  </section>
)

/** What is asked, and what is offered for it. */
const Facing = ({ posting }: BlockProps) => {
  const t = useWords()
  const { asked, offered } = usePostingFacts(posting)
  const place = <OwnWords text={posting.place} />
  return (
    <>
      <Block title={t('shared:posting.conditions')}>
        {posting.conditions && (
          <p className={list['text']}>
            <OwnWords text={posting.conditions} />
          </p>
        )}
        <Facts rows={asked} />
      </Block>
      <Block title={t('shared:posting.pay')}>
        <Facts rows={offered.map(([name, said]) => [name, said === posting.place ? place : said])} />
      </Block>
    </>
  )
}

const Proof = ({ posting }: BlockProps) => {
  const t = useWords()
  const { language } = useSession()
  const say = useFormat()
  const { employer } = posting
  if (!employer) return null
  const { state, decidedAt } = employer.verification
  const { answering } = employer
  const about = employer.about && <OwnWords text={employer.about} />
  return (
    <Block title={t('shared:role.EMPLOYER')}>
      <p className={list['strong']}>
        <FirmName firm={employer} />
      </p>
      <Facts
        rows={[
          [
            t('posting.licence'),
            state === 'VERIFIED' && decidedAt
              ? `✓ ${t('posting.licenceVerified', { day: say.day(decidedAt) })}`
              : `△ ${t('posting.licenceNot')}`,
          ],
          [t('posting.answering'), answering && answeringSaid(answering, language)],
          [t('posting.staying'), stayingSaid(employer.staying, language)],
          [t('posting.industry'), employer.industry?.name],
          [t('posting.size'), employer.size && t(`shared:employerSize.${employer.size}`)],
          [t('posting.about'), about],
        ]}
      />
      {employer.veteranOwned && <p>{t('posting.veteranOwned')}</p>}
      <p>
        <a className={`${button['button']} ${button['plain']}`} href={`/employers/${employer.id}`}>
          {t('posting.firmAll')}
        </a>
      </p>
    </Block>
  )
}

const Source = ({ posting: { source } }: BlockProps) => {
  const t = useWords()
  const say = useFormat()
  if (!source) return null
  return (
    <Block title={t('posting.source')}>
      <p>{t('posting.sourceText', { feed: source.feed, id: source.externalId })}</p>
      {source.postedOn && <p>{t('posting.sourcePosted', { day: say.day(source.postedOn) })}</p>}
    </Block>
  )
}

/** What is asked, what it pays, where, by whom, and where it comes from: always in this order. */
export const PostingBlocks = ({ posting }: BlockProps) => {
  const t = useWords()
  return (
    <>
      {!posting.employer && <Source posting={posting} />}
      {posting.veteransPreferred && (
        <p className={list['tags']}>
          <span className={list['tag']}>{t('tag.veterans')}</span>
        </p>
      )}
      {posting.content && (
        <Block title={t('shared:posting.content')}>
          <p className={list['text']}>
            <OwnWords text={posting.content} />
          </p>
        </Block>
      )}
      <Facing posting={posting} />
      <Proof posting={posting} />
      {posting.employer && <Source posting={posting} />}
    </>
  )
}

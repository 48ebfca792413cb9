import { useState } from 'react'
import { Link } from 'react-router'
import { useAction } from '../../core/api/use-action.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { usePages } from '../../core/list/use-pages.ts'
import { Button, ButtonLink } from '../../phone/action/Button.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { CardList } from '../../phone/list/CardList.tsx'
import list from '../../phone/list/list.module.css'
import { OwnWords } from '../../phone/list/OwnWords.tsx'
import { WorkTitle } from '../../phone/list/WorkTitle.tsx'
import { Blank } from '../../phone/notice/Blank.tsx'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import matches from '../matches/matches.module.css'
import { FitLabel } from '../matches/FitLabel.tsx'
import { ReasonLine } from '../matches/Reasons.tsx'
import { telling } from '../matches/telling.ts'
import { useWords } from '../words.ts'
import {
  DeclineInvitationDocument,
  MyInvitationsDocument,
  type InvitationLineFragment,
} from './generated/invitations.ts'

type Of = { invitation: InvitationLineFragment }

const Why = ({ invitation: { match } }: Of) => {
  const t = useWords()
  if (!match) return null
  return (
    <ul className={matches['short']} aria-label={t('reason.label')}>
      <li>
        <FitLabel fit={match.fit} />
      </li>
      {telling(match.reasons, 3).map((reason) => (
        <ReasonLine key={reason.kind + reason.text} reason={reason} />
      ))}
    </ul>
  )
}

type CardProps = Of & { declined: (title: string) => void }

const Card = ({ invitation, declined }: CardProps) => {
  const t = useWords()
  const say = useFormat()
  const { run, busy, failure } = useAction(DeclineInvitationDocument)
  const { id, postingId, title, employerName, message, invitedAt, posting } = invitation
  const decline = async () => {
    const { data } = await run({ id })
    if (data) declined(title)
  }
  return (
    <article className={list['card']} aria-label={title}>
      <h2>
        {posting ? (
          <Link to={`/postings/${postingId}`}>
            <WorkTitle work={posting} inline />
          </Link>
        ) : (
          <OwnWords text={title} />
        )}
      </h2>
      <p className={list['soft']}>{t('invitations.by', { firm: employerName, day: say.day(invitedAt) })}</p>
      <p>
        {t('invitations.words')}
        <OwnWords text={message} />
      </p>
      <Why invitation={invitation} />
      {failure && <FailurePanel failure={failure} reading={false} />}
      {posting ? (
        <ButtonLink look="main" to={`/apply/${postingId}`}>
          {t('invitations.apply')}
        </ButtonLink>
      ) : (
        <p>{t('invitations.gone')}</p>
      )}
      <Button busy={busy} onClick={() => void decline()}>
        {t('invitations.decline')}
      </Button>
    </article>
  )
}

/** Employers that found the person and invite them to apply; each is answered by applying or by one tap. */
export const InvitationsPage = () => {
  const t = useWords()
  const pages = usePages(MyInvitationsDocument, {}, (data) => data.myInvitations)
  const [said, setSaid] = useState('')
  const declined = (title: string) => {
    setSaid(t('invitations.declined', { title }))
    pages.again()
  }
  return (
    <Screen title={t('invitations.title')} back="/" lead={t('invitations.declineHint')}>
      <output>{said}</output>
      <CardList
        pages={pages}
        keyOf={({ id }) => id}
        counted={(count) => t('invitations.count', { count })}
        empty={
          <Blank title={t('invitations.none')} to="/account/consents" action={t('invitations.consents')}>
            {t('invitations.noneHint')}
          </Blank>
        }
      >
        {(invitation) => <Card invitation={invitation} declined={declined} />}
      </CardList>
    </Screen>
  )
}

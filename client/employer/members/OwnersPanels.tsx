import { Button } from 'antd'
import { useAction } from '../../core/api/use-action.ts'
import { phoneText } from '../../core/format/phone.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { Panel } from '../../desk/panel/Panel.tsx'
import panel from '../../desk/panel/panel.module.css'
import { Refused } from '../../desk/panel/Refused.tsx'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'
import {
  AcceptJoinRequestDocument,
  EndInvitationDocument,
  RefuseJoinRequestDocument,
  type MembershipFragment,
} from './generated/members.ts'

type Props = { employer: MembershipFragment }

/** Who asks to join, for the owner to decide. */
export const JoinRequests = ({ employer }: Props) => {
  const t = useWords()
  const format = useFormat()
  const accepting = useAction(AcceptJoinRequestDocument)
  const refusing = useAction(RefuseJoinRequestDocument)
  const requests = employer.joinRequests ?? []
  if (requests.length === 0) return null
  return (
    <Panel title={t('members.requests')}>
      <p className={text['hint']}>{t('members.requestsHint')}</p>
      <Refused failure={accepting.failure ?? refusing.failure} />
      <ul>
        {requests.map(({ id, name, phone, note, askedAt }) => (
          <li key={id}>
            <b>{name}</b> {phoneText(phone)}{' '}
            <span className={text['also']}>{t('members.asked', { at: format.moment(askedAt) })}</span>{' '}
            {note ? <span>{note} </span> : null}
            <span className={panel['row']}>
              <Button
                size="small"
                type="primary"
                disabled={accepting.busy}
                aria-label={t('members.acceptOf', { name })}
                onClick={() => void accepting.run({ id }, t('members.accepted'))}
              >
                {t('members.accept')}
              </Button>
              <Button
                size="small"
                disabled={refusing.busy}
                aria-label={t('members.refuseOf', { name })}
                onClick={() => void refusing.run({ id }, t('members.refused'))}
              >
                {t('members.refuse')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Links that nobody has used yet. */
export const OpenInvitations = ({ employer }: Props) => {
  const t = useWords()
  const format = useFormat()
  const { run, busy, failure } = useAction(EndInvitationDocument)
  const links = employer.invitations ?? []
  if (links.length === 0) return null
  return (
    <Panel title={t('members.links')}>
      <Refused failure={failure} />
      <ul>
        {links.map(({ id, phone, invitedBy, expiresAt }) => {
          const whom = phone ? t('members.onlyPhone', { phone: phoneText(phone) }) : t('members.anybody')
          return (
            <li key={id}>
              {whom}{' '}
              <span className={text['also']}>
                {t('members.until', { at: format.moment(expiresAt), by: invitedBy })}
              </span>{' '}
              <Button
                size="small"
                disabled={busy}
                aria-label={t('members.endLinkOf', { whom })}
                onClick={() => void run({ id }, t('members.ended'))}
              >
                {t('members.endLink')}
              </Button>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

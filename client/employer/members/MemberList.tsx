import { Button } from 'antd'
import { useAction } from '../../core/api/use-action.ts'
import { phoneText } from '../../core/format/phone.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { useSession } from '../../core/session/session.ts'
import { useConfirm } from '../../desk/action/use-confirm.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { Panel } from '../../desk/panel/Panel.tsx'
import panel from '../../desk/panel/panel.module.css'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'
import {
  HandOverEmployerDocument,
  RemoveMemberDocument,
  type MembershipFragment,
} from './generated/members.ts'

type Member = NonNullable<MembershipFragment['members']>[number]

/** What the owner does with another member. */
const MemberActs = ({ member: { id, name } }: { member: Member }) => {
  const t = useWords()
  const confirm = useConfirm()
  const removing = useAction(RemoveMemberDocument)
  const handing = useAction(HandOverEmployerDocument)
  const remove = () =>
    confirm(
      {
        title: t('members.removeAsk', { name }),
        hint: t('members.removeHint'),
        ok: t('members.remove'),
        grave: true,
      },
      async () => (await removing.run({ id }, t('members.removed'))).failure,
    )
  const handOver = () =>
    confirm(
      {
        title: t('members.handOverAsk', { name }),
        hint: t('members.handOverHint'),
        ok: t('members.handOver'),
        grave: true,
      },
      async () => (await handing.run({ id }, t('members.handedOver'))).failure,
    )
  return (
    <span className={panel['row']}>
      <Button size="small" aria-label={t('members.handOverOf', { name })} onClick={() => void handOver()}>
        {t('members.handOver')}
      </Button>
      <Button size="small" danger aria-label={t('members.removeOf', { name })} onClick={() => void remove()}>
        {t('members.remove')}
      </Button>
    </span>
  )
}

/** Who belongs to the organisation. */
export const MemberList = ({ employer }: { employer: MembershipFragment }) => {
  const t = useWords()
  const format = useFormat()
  const { viewer } = useSession()
  const isOwner = employer.myRole === 'OWNER'
  return (
    <Panel title={t('members.label')}>
      <ul>
        {(employer.members ?? []).map((member) => (
          <li key={member.id}>
            <b>{member.name}</b>{' '}
            {member.id === viewer?.id ? <span className={text['also']}>{t('members.you')} </span> : null}
            <StateMark kind={member.role === 'OWNER' ? 'done' : 'quiet'}>
              {t(`members.${member.role}`)}
            </StateMark>{' '}
            {phoneText(member.phone)}{' '}
            <span className={text['also']}>{t('members.since', { at: format.day(member.since) })}</span>{' '}
            {isOwner && member.id !== viewer?.id ? <MemberActs member={member} /> : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

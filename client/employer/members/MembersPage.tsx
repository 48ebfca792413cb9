import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAction } from '../../core/api/use-action.ts'
import { useReading } from '../../core/api/use-reading.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { useConfirm } from '../../desk/action/use-confirm.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { Read } from '../../desk/list/Read.tsx'
import { Panel } from '../../desk/panel/Panel.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'
import { LeaveEmployerDocument, MyMembersDocument, type MembershipFragment } from './generated/members.ts'
import { InviteDialog } from './InviteDialog.tsx'
import { MemberList } from './MemberList.tsx'
import { JoinRequests, OpenInvitations } from './OwnersPanels.tsx'

type Props = { employer: MembershipFragment }

const History = ({ employer: { memberEvents } }: Props) => {
  const t = useWords()
  const format = useFormat()
  return (
    <Panel title={t('members.history')}>
      {memberEvents?.length ? (
        <ul>
          {memberEvents.map(({ id, kind, name, by, createdAt }) => (
            <li key={id}>
              <span className={text['also']}>{format.moment(createdAt)}</span>{' '}
              {t(`members.${kind}`, { name, by })}
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('members.noHistory')}</p>
      )}
    </Panel>
  )
}

/** Leaving, for everybody but the owner. */
const Leaving = ({ employer: { myRole } }: Props) => {
  const t = useWords()
  const confirm = useConfirm()
  const navigate = useNavigate()
  const { run } = useAction(LeaveEmployerDocument)
  if (myRole === 'OWNER') return <p className={text['hint']}>{t('members.ownerStays')}</p>
  const leave = () =>
    confirm(
      { title: t('members.leaveAsk'), hint: t('members.leaveHint'), ok: t('members.leave'), grave: true },
      async () => {
        const { data, failure } = await run({})
        if (data) await navigate('/employer')
        return failure
      },
    )
  return (
    <Button danger onClick={() => void leave()}>
      {t('members.leave')}
    </Button>
  )
}

/** Who belongs to the viewer's organisation, who asks to, and what has changed. */
export const MembersPage = () => {
  const t = useWords()
  const reading = useReading(MyMembersDocument, {}, { policy: 'network-only' })
  const [isInviting, setInviting] = useState(false)
  const isOwner = reading.data?.myEmployer?.myRole === 'OWNER'
  const close = () => {
    setInviting(false)
    reading.again()
  }
  return (
    <>
      <PageHead title={t('members.title')} lead={t('members.lead')}>
        {isOwner ? (
          <Button type="primary" onClick={() => setInviting(true)}>
            {t('members.invite')}
          </Button>
        ) : null}
      </PageHead>
      <Read reading={reading} rows={5}>
        {({ myEmployer: employer }) =>
          employer ? (
            <>
              <JoinRequests employer={employer} />
              <MemberList employer={employer} />
              <OpenInvitations employer={employer} />
              <History employer={employer} />
              <Leaving employer={employer} />
            </>
          ) : (
            <Nothing title={t('members.none')} />
          )
        }
      </Read>
      {isInviting ? <InviteDialog close={close} /> : null}
    </>
  )
}

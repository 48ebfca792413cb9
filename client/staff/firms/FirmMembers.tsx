import { phoneText } from '../../core/format/phone.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { Panel } from '../../desk/panel/Panel.tsx'
import text from '../../desk/text.module.css'
import { ResetButton } from '../resets/ResetButton.tsx'
import type { FirmFragment } from './generated/firms.ts'
import { useWords } from '../words.ts'

type Props = { firm: Pick<FirmFragment, 'id' | 'members' | 'memberEvents'> }

const History = ({ firm: { memberEvents } }: Props) => {
  const t = useWords()
  const format = useFormat()
  if (!memberEvents?.length) return null
  return (
    <details>
      <summary>{t('firms.history')}</summary>
      <ul>
        {memberEvents.map(({ id, kind, name, by, createdAt }) => (
          <li key={id}>
            {format.moment(createdAt)} {t(`firms.${kind}`, { name, by })}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Who works for the organisation, and how they came to. */
export const FirmMembers = ({ firm }: Props) => {
  const t = useWords()
  const format = useFormat()
  const members = firm.members ?? []
  return (
    <Panel title={t('firms.members')}>
      {members.length === 0 ? <p className={text['also']}>{t('firms.noMembers')}</p> : null}
      <ul>
        {members.map(({ id, name, phone, role, since }) => (
          <li key={id}>
            <b>{name}</b>{' '}
            <StateMark kind={role === 'OWNER' ? 'done' : 'quiet'}>{t(`firms.${role}`)}</StateMark>{' '}
            {phoneText(phone)}{' '}
            <span className={text['also']}>{t('firms.since', { at: format.day(since) })}</span>{' '}
            <ResetButton of={{ kind: 'member', id: firm.id, memberId: id }} name={name} small />
          </li>
        ))}
      </ul>
      <History firm={firm} />
    </Panel>
  )
}

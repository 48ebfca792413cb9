import { Button, Modal } from 'antd'
import { useState } from 'react'
import { invitationRule } from '../../../rules/member.ts'
import { useAction } from '../../core/api/use-action.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { keyOfForm } from '../../core/form/use-making.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useWords } from '../words.ts'
import { InviteMemberDocument, type InviteMemberMutation } from './generated/members.ts'

type Made = InviteMemberMutation['inviteMember']

const addressOf = ({ token }: Made): string => `${window.location.origin}/join#${token}`

/** The link, which is told this once. */
const MadeDialog = ({ made, close }: { made: Made; close: () => void }) => {
  const t = useWords()
  const format = useFormat()
  const [isCopied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard.writeText(addressOf(made)).then(() => setCopied(true))
  return (
    <Modal
      open
      title={t('members.madeTitle')}
      okText={t('members.close')}
      onOk={close}
      cancelButtonProps={{ hidden: true }}
      closable={false}
      mask={{ closable: false }}
    >
      <p>{t('members.madeHint', { at: format.moment(made.invitation.expiresAt) })}</p>
      <p>
        <code style={{ overflowWrap: 'anywhere' }}>{addressOf(made)}</code>
      </p>
      <Button onClick={copy}>{t(isCopied ? 'members.copied' : 'members.copy')}</Button>
    </Modal>
  )
}

/** Makes a link for a colleague. */
export const InviteDialog = ({ close }: { close: () => void }) => {
  const t = useWords()
  const { run } = useAction(InviteMemberDocument)
  const [made, setMade] = useState<Made>()
  const ruled = useRuleForm({
    rule: () => invitationRule,
    start: blankEntries(invitationRule),
    draft: 'invitation',
  })
  const submit = ruled.submit(async (input) => {
    const { data, failure } = await run({ input, key: keyOfForm(ruled.keptAs) })
    if (!data) return failure
    ruled.saved()
    setMade(data.inviteMember)
    return undefined
  })
  if (made) return <MadeDialog made={made} close={close} />
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('members.invite')}
      lead={t('members.inviteLead')}
      ok={t('members.inviteOk')}
      close={close}
      isGrave={false}
      labels={{ phone: t('members.invitePhone') }}
    >
      {(field) => <TextField {...field('phone')} inputMode="tel" />}
    </FormDialog>
  )
}

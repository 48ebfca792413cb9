import { Button } from 'antd'
import { useState } from 'react'
import { applicationInvitationRule } from '../../../rules/application-invitation.ts'
import { useAction } from '../../core/api/use-action.ts'
import type { Entries } from '../../core/form/rule-resolver.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { StateMark, type MarkKind } from '../../desk/list/StateMark.tsx'
import type { InvitationState } from '../../core/generated/schema.ts'
import { useWords } from '../words.ts'
import { InviteToApplyDocument, type FoundPersonFragment } from './generated/people.ts'

type Posting = { id: string; title: string }
type Props = { posting: Posting; person: FoundPersonFragment; name: string; again: () => void }

const marks: Readonly<Record<InvitationState, MarkKind>> = {
  OPEN: 'look',
  APPLIED: 'done',
  DECLINED: 'quiet',
}

/** Words to somebody who has no name yet; they begin as a template. */
const InviteDialog = ({ posting, person, name, again, close }: Props & { close: () => void }) => {
  const t = useWords()
  const { run } = useAction(InviteToApplyDocument)
  const start: Entries<typeof applicationInvitationRule.shape> = {
    message: t('people.template', { title: posting.title }),
  }
  const ruled = useRuleForm({
    rule: () => applicationInvitationRule,
    start,
    draft: `invite.${posting.id}.${person.id}`,
  })
  const submit = ruled.submit(async ({ message }) => {
    const asked = { postingId: posting.id, personId: person.id, message }
    const { failure } = await run(asked, t('people.invited', { name }))
    if (failure) return failure
    ruled.saved()
    close()
    again()
    return undefined
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('people.inviteAsk', { name })}
      lead={t('people.inviteLead')}
      labels={{ message: t('people.message') }}
      ok={t('people.send')}
      isGrave={false}
      close={close}
    >
      {(field) => <TextField {...field('message')} must rows={4} />}
    </FormDialog>
  )
}

/** How the invitation of a person stands, or the way to invite them. */
export const Inviting = (props: Props) => {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const { person, name } = props
  if (person.invitation)
    return (
      <StateMark kind={marks[person.invitation]}>{t(`people.invitation.${person.invitation}`)}</StateMark>
    )
  return (
    <>
      <Button aria-label={t('people.inviteOf', { name })} onClick={() => setOpen(true)}>
        {t('people.invite')}
      </Button>
      {isOpen ? <InviteDialog {...props} close={() => setOpen(false)} /> : null}
    </>
  )
}

import { passwordRule } from '../../../rules/account.ts'
import { useAction } from '../api/use-action.ts'
import { entriesOf } from '../form/entries.ts'
import { ChangePasswordDocument } from './generated/security.ts'

/** What the form of a new password begins with, is judged by and never writes down. */
export const passwordForm = {
  draft: null,
  start: entriesOf(passwordRule, { password: '', newPassword: '' }),
  rule: () => passwordRule,
  secret: ['password', 'newPassword'],
}

export const useChangePassword = () => useAction(ChangePasswordDocument).run

import { platformErrors, refusal } from '../../platform/errors.ts'

const either = {
  zh: '请输入密码，或发送到本人手机的验证码',
  en: 'Enter your password, or the code sent to your phone',
}

export const erasingErrors = {
  proofMissing: () => platformErrors.invalid([{ path: 'password', text: either }]),
  staffStay: refusal(
    'FORBIDDEN',
    '工作人员账号不能自行注销，请由区级退役军人事务部门停用。',
    'An account of staff is not erased by its person; the bureau disables it.',
  ),
}

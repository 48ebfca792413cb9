import { platformErrors, refusal } from '../../platform/errors.ts'

const noStation = { zh: '未找到该服务站，请重新选择', en: 'There is no such station. Choose another' }

export const staffDeskErrors = {
  noStation: () => platformErrors.invalid([{ path: 'stationId', text: noStation }]),
  /** Nobody gives rights to themselves. */
  ownLending: refusal(
    'CONFLICT',
    '不能给本人授权。请由其他区级工作人员办理。',
    'Nobody lends rights to themselves. Ask a colleague at the bureau.',
  ),
  /** Nobody locks themselves out, nor goes round the password. */
  ownAccount: refusal(
    'CONFLICT',
    '不能停用、重设本人账号。请由其他区级工作人员办理。',
    'Nobody disables or resets the own account. Ask a colleague at the bureau.',
  ),
}

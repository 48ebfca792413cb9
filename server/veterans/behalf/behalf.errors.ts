import { platformErrors, refusal } from '../../platform/errors.ts'

export const behalfErrors = {
  notKept: refusal(
    'CONFLICT',
    '该档案由本人管理，工作人员不能代办。请本人登录办理。',
    'The person keeps this file. Only the person can do that.',
  ),
  lookalikes: refusal(
    'CONFLICT',
    '已有疑似同一人的档案。请先查看，确认不是同一人后再建档。',
    'There are files that may be the same person’s. Look at them first, and say that they are not.',
  ),
  ownNumber: () =>
    platformErrors.invalid([
      {
        path: 'contactPhone',
        text: { zh: '联系电话不能是经办人本人的手机号', en: 'The number to call is not your own' },
      },
    ]),
}

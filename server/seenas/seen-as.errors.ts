import { refusal } from '../platform/errors.ts'

export const seenAsErrors = {
  readOnly: refusal(
    'FORBIDDEN',
    '当前为协助查看，仅可查看，不能操作。请由本人登录办理。',
    'You look at the pages of somebody else, to read only. Nothing was done: the person does it.',
  ),
  tooPrivate: refusal(
    'FORBIDDEN',
    '该内容仅本人可见，协助查看时不显示。',
    'Only the person sees this. It is left out when staff look.',
  ),
  over: refusal(
    'UNAUTHENTICATED',
    '协助查看已结束。如需继续，请从档案重新打开。',
    'The look at these pages is over. Open it anew from the file if you need it.',
  ),
  refused: refusal(
    'FORBIDDEN',
    '本人已拒绝工作人员查看其页面。请由本人说明页面内容，或请本人到站办理。',
    'The person does not let staff look at these pages. Ask what they show, or ask the person to come in.',
  ),
  nobodyThere: refusal(
    'CONFLICT',
    '该账号没有本人可登录的页面。代管档案请直接打开档案办理。',
    'Nobody signs in to this account. A file that staff keep is opened itself.',
  ),
}

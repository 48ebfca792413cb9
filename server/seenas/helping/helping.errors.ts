import { refusal } from '../../platform/errors.ts'

export const helpingErrors = {
  refused: refusal(
    'FORBIDDEN',
    '本人已拒绝工作人员协助查看，不能代为查找岗位。请由本人操作，或请本人到站办理。',
    'The person does not let staff look on their behalf. They can do it themselves, or come in.',
  ),
  notMatched: refusal(
    'FORBIDDEN',
    '本人已不同意使用档案进行岗位推荐，因此不再比对。',
    'The person has withdrawn the consent to be matched, so nothing is compared.',
  ),
}

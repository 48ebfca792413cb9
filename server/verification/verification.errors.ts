import { AppError, refusal } from '../platform/errors.ts'

export const verificationErrors = {
  /** Nobody decides on what is their own. */
  ownInterest: refusal(
    'FORBIDDEN',
    '该申请与您本人的账号或手机号相同，按回避规定须由其他工作人员办理。',
    'This has your own account or number, so by the rule of avoidance a colleague is to decide on it.',
  ),
  /** Nor on what may be of somebody whom they declared as close; it does not say which of them. */
  ofRelative: refusal(
    'FORBIDDEN',
    '该申请与您申报的近亲属或利益相关单位相符，按回避规定须由其他工作人员办理。',
    'This matches a relative or firm that you declared, so by the rule of avoidance a colleague is to decide on it.',
  ),
  tooManyRelatives: (most: number) =>
    new AppError('CONFLICT', {
      zh: `最多可申报 ${most} 项，请先撤回不再需要的申报。`,
      en: `At most ${most} can be declared. Take back what is not needed any more.`,
    }),
  /** Nobody overrules a colleague alone. */
  ownUndoing: refusal(
    'FORBIDDEN',
    '您撤销了同事就该申请作出的决定，按复核规定须由其他工作人员或区级工作人员重新办理。',
    'You have undone a colleague’s decision on this, so somebody else of the staff, or the bureau, is to decide anew.',
  ),
  notStanding: refusal(
    'CONFLICT',
    '该决定已不是当前有效的决定（可能已被撤销、重新办理、重新提交或到期），不能撤销。',
    'This decision does not stand any more: it may have been undone, made anew, handed in again or have run out. It cannot be undone.',
  ),
  announced: refusal(
    'CONFLICT',
    '该用语通过后内容已经发布，不能撤销核对决定。如需改动，请修改或取消已发布的内容。',
    'What was passed has been published, so the decision cannot be undone. Change or cancel what was published.',
  ),
}

import { refusal } from '../../platform/errors.ts'
import { mostMembers } from '../members/member.ts'

export const firmMergingErrors = {
  itself: refusal('INVALID', '请选择两个不同的单位。', 'Choose two different organisations.'),
  staysUnverified: refusal(
    'CONFLICT',
    '保留的单位须已通过核验。请先核验该单位，再合并。',
    'The organisation that stays has to be verified. Verify it first, then merge.',
  ),
  /** Each has proved a code of its own: the law knows them as two. */
  twoFirms: refusal(
    'CONFLICT',
    '两个单位已分别以不同的统一社会信用代码通过核验，不是同一单位，不能合并。',
    'Each of the two was verified under a credit code of its own: they are not one organisation.',
  ),
  closed: refusal(
    'CONFLICT',
    '其中一个单位已注销，不能合并。',
    'One of the two was closed by its owner and cannot be merged.',
  ),
  alreadyMerged: refusal(
    'CONFLICT',
    '其中一个单位已合并到其他单位，请先查看合并记录。',
    'One of the two has gone into another already. Look at the merges first.',
  ),
  holdsOthers: refusal(
    'CONFLICT',
    '已有单位合并到该单位，请将它作为保留的单位。',
    'Another organisation went into this one, so it is the one that has to stay.',
  ),
  tooMany: refusal(
    'CONFLICT',
    `两个单位的成员合计超过 ${mostMembers} 名，请先由管理员移出离职的成员。`,
    `The two have more than ${mostMembers} members together. Let an owner remove those who have left first.`,
  ),
  ownUndoing: refusal(
    'FORBIDDEN',
    '您撤销过同事对该单位的合并，按复核规定须由其他工作人员再次合并。',
    'You have undone a colleague’s merge of this organisation, so somebody else of the staff is to merge it again.',
  ),
  notMerged: refusal(
    'CONFLICT',
    '该单位没有合并到其他单位，或合并已撤销。',
    'This organisation has not gone into another, or that was undone.',
  ),
  tooLate: refusal(
    'CONFLICT',
    '合并已满 30 天，不能撤销。',
    'The merge was more than 30 days ago and cannot be undone.',
  ),
}

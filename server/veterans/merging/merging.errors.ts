import { AppError, refusal } from '../../platform/errors.ts'

export const mergingErrors = {
  /** To whoever signs in to the account whose file went into another. */
  useTheOther: (tail: string) =>
    new AppError('CONFLICT', {
      zh: tail
        ? `您的档案已合并到尾号 ${tail} 的账号，请用该手机号登录办理。如非本人办理，请立即联系服务站。`
        : '您的档案已与服务站代管的档案合并，请到服务站办理。',
      en: tail
        ? `Your file is merged with that of the account whose number ends in ${tail}. Sign in with that number. If that was not you, call the station at once.`
        : 'Your file is merged with one that the station keeps for you. Ask the station.',
    }),
  itself: refusal('INVALID', '请选择两份不同的档案。', 'Choose two different files.'),
  staysUnverified: refusal(
    'CONFLICT',
    '保留的档案须已通过核验。请先核验该档案，再合并。',
    'The file that stays has to be verified. Verify it first, then merge.',
  ),
  identityUnseen: refusal(
    'CONFLICT',
    '另一份档案尚未核验，须当面查验本人身份证件、确认是同一人后方可合并。',
    'The other file is not verified: see the person’s identity card at the desk, and say that both are one person, before you merge.',
  ),
  alreadyMerged: refusal(
    'CONFLICT',
    '其中一份档案已合并到其他档案，请先查看合并记录。',
    'One of the files has gone into another already. Look at the merges first.',
  ),
  holdsOthers: refusal(
    'CONFLICT',
    '已有档案合并到该档案，请将它作为保留的档案。',
    'Another file went into this one, so it is the one that has to stay.',
  ),
  ownUndoing: refusal(
    'FORBIDDEN',
    '您撤销过同事对该档案的合并，按复核规定须由其他工作人员再次合并。',
    'You have undone a colleague’s merge of this file, so somebody else of the staff is to merge it again.',
  ),
  notMerged: refusal(
    'CONFLICT',
    '该档案没有合并到其他档案，或合并已撤销。',
    'This file has not gone into another, or that was undone.',
  ),
  tooLate: refusal(
    'CONFLICT',
    '合并已满 30 天，不能撤销。',
    'The merge was more than 30 days ago and cannot be undone.',
  ),
}

import { refusal } from '../../platform/errors.ts'

export const wordingErrors = {
  notHeld: refusal(
    'CONFLICT',
    '该内容已不在待核对之列，可能已由他人处理。',
    'Its wording does not wait for a check; somebody may have decided already.',
  ),
  /** Whoever wrote it does not judge it while a colleague can. */
  ownWording: refusal(
    'FORBIDDEN',
    '该内容由您编写，须由其他工作人员核对。',
    'You wrote this yourself, so a colleague is to check it.',
  ),
}

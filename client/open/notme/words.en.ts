import type { Translated } from '../../core/i18n/catalogues.ts'
import type { notMeZh } from './words.zh-CN.ts'

export const notMeEn: Translated<typeof notMeZh> = {
  notMe: {
    title: 'Your account was reset',
    ask: 'Your account was given another number and another password at the station. If that was you, there is nothing to do. If it was not, stop it at once.',
    yes: 'That was not me: stop it',
    done: 'It is stopped',
    doneText:
      'The number of before stands again, and every device is signed out. Make a new password with that number under “Forgotten password”. Staff will look into it.',
  },
}

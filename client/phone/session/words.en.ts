import type { Translated } from '../../core/i18n/catalogues.ts'
import type { sessionZh } from './words.zh-CN.ts'

export const sessionEn: Translated<typeof sessionZh> = {
  again: {
    title: 'Your session has ended',
    text: 'Everything you typed is still here. {{name}}, please give your password: what you were doing then goes on.',
    password: 'Password',
    secondCode: 'Code of the app, or a recovery code',
    goOn: 'Sign in and go on',
  },
  other: {
    title: '{{name}} is signed in now',
    text: 'This page was opened for {{before}}; since then {{name}} has signed in with this browser. What you just did was not carried out, and nothing of either account has changed. Please open the page again.',
  },
}

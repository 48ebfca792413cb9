import type { Translated } from '../../core/i18n/catalogues.ts'
import type { seenZh } from './words.zh-CN.ts'

export const seenEn: Translated<typeof seenZh> = {
  seen: {
    bar: 'Helping: you see what {{name}} sees',
    how: 'To read only: nothing can be changed. Ends by itself at {{until}}.',
    end: 'End it',
    over: 'The look at these pages is over',
    overText:
      'Its time is up, you signed out, or the person said no. Open it anew from the file if you need it.',
    back: 'Back to the workbench',
    opening: 'Opening the pages',
    none: 'This link opens nothing',
    noneText: 'Open it anew from the file.',
  },
}

import 'i18next'
import type { Catalogues } from './catalogues.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shared'
    resources: Catalogues
    returnNull: false
  }
}

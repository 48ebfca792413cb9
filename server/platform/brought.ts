import type { KeptFor } from './kept.ts'
import type { NoticeKind } from './notice.ts'

/** Of every service the parts that it brings under a name; each brings a list, or none. */
const broughtAs = <Part>(services: object, name: string): Part[] =>
  Object.values(services as Readonly<Record<string, object>>).flatMap((service) =>
    name in service ? ((service as Readonly<Record<string, readonly Part[]>>)[name] ?? []) : [],
  )

/** What the features keep for a time. */
export const keptOf = (services: object): KeptFor[] => broughtAs(services, 'kept')

/** The kinds of notices that the features bring. */
export const noticesOf = (services: object): NoticeKind[] => broughtAs(services, 'notices')

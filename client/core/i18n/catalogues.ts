import type { zhCN } from './words.zh-CN.ts'

export type LanguageTag = 'zh-CN' | 'en'

/**
 * Every catalogue by name. A face adds its own by declaration merging:
 * `declare module '../core/i18n/catalogues.ts' { interface Catalogues { staff: typeof zhCN } }`.
 */
export interface Catalogues {
  shared: typeof zhCN
}

/** The shape another language must fill: the same keys, and `_one` wherever Chinese has only `_other`. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]>
} & {
  readonly [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]: string
}

type Loaders = Readonly<Record<LanguageTag, () => Promise<object>>>

const loaders = new Map<string, Loaders>()

/** Makes a face's catalogue known; its words are fetched when the face is first shown, one language at a time. */
export const registerCatalogue = <Name extends keyof Catalogues>(
  name: Name,
  load: {
    'zh-CN': () => Promise<Catalogues[Name]>
    en: () => Promise<Translated<Catalogues[Name]>>
  },
): void => {
  loaders.set(name, load as Loaders)
}

/** The words of one catalogue in one language. */
export const loadCatalogue = (tag: string, name: string): Promise<object> => {
  const load = loaders.get(name)?.[tag as LanguageTag]
  return load ? load() : Promise.reject(new Error(`no catalogue ${name} in ${tag}`))
}

import { createContext } from 'react'
import { say, type Language, type Text } from '../../../rules/text.ts'

/** What stands typed in a picker and was not taken from its list, by the field. */
export type Unpicked = Map<string, string>

/** What the pickers of the form around hold; the form is not sent while one does. */
export const UnpickedContext = createContext<Unpicked>(new Map())

const unpickedText = (typed: string): Text => ({
  zh: `“${typed}”未从列表中选择，请选择一项，或清空后再离开`,
  en: `“${typed}” was not taken from the list; choose one, or clear it`,
})

export const unpickedSentence = (typed: string, language: string): string =>
  say(unpickedText(typed), language === 'en' ? 'en' : 'zh-CN')

/** What is said of it at each field. */
export const sayUnpicked = (unpicked: Unpicked, language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries([...unpicked].map(([field, typed]) => [field, unpickedSentence(typed, language)]))

/** Notes what stands in a picker; nothing is no entry. */
export const noteUnpicked = (unpicked: Unpicked, field: string, typed: string): void => {
  if (typed.trim() === '') unpicked.delete(field)
  else unpicked.set(field, typed.trim())
}

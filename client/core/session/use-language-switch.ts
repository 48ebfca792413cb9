import { useMutation } from 'urql'
import { UpdateAccountDocument } from './generated/viewer.ts'
import type { LanguageTag } from '../i18n/catalogues.ts'
import { languageOf, speak } from '../i18n/language.ts'
import { useSession } from './session.ts'

/** Switches the language at once; a signed-in person's account remembers it, and a failure to do so undoes nothing. */
export const useLanguageSwitch = () => {
  const { viewer, language, renew, readAnew } = useSession()
  const [, updateAccount] = useMutation(UpdateAccountDocument)
  const switchTo = async (tag: LanguageTag) => {
    await speak(tag)
    // The server answers a signed-in person in the account's language, so that has to change before names are read.
    const { data } = viewer ? await updateAccount({ input: { language: languageOf(tag) } }) : {}
    if (data) renew(data.updateAccount)
    readAnew()
  }
  return { language, other: language === 'en' ? ('zh-CN' as const) : ('en' as const), switchTo }
}

import { useTranslation } from 'react-i18next'
import { isChinese } from '../../core/format/chinese.ts'
import text from '../text.module.css'

/** What somebody wrote, as it was written; Chinese is marked as such for readers of another language, and for what reads aloud. */
export const OwnWords = ({ children }: { children: string }) => {
  const { t, i18n } = useTranslation()
  if (i18n.language !== 'en' || !isChinese(children)) return children
  return (
    <>
      <span lang="zh-CN">{children}</span> <small className={text['hint']}>{t('inChinese')}</small>
    </>
  )
}

type NamedProps = { name: string; english: string | null | undefined }

/** A name in Chinese; before it stands, for readers of English, what it is called in English. */
export const BothNames = ({ name, english }: NamedProps) => {
  const { i18n } = useTranslation()
  if (i18n.language !== 'en' || !english || !isChinese(name)) return <OwnWords>{name}</OwnWords>
  return (
    <>
      {english} · <OwnWords>{name}</OwnWords>
    </>
  )
}

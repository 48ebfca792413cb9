import { useTranslation } from 'react-i18next'
import { isChinese } from '../../core/format/chinese.ts'
import styles from './list.module.css'

/** What somebody wrote, as it was written: Chinese is marked as such for readers of another language, and for what reads aloud. */
export const OwnWords = ({ text, quiet = false }: { text: string; quiet?: boolean }) => {
  const { t, i18n } = useTranslation()
  if (i18n.language !== 'en' || !isChinese(text)) return text
  return (
    <>
      <span lang="zh-CN">{text}</span>{' '}
      <small className={quiet ? 'unseen' : styles['tongue']}>{t('inChinese')}</small>
    </>
  )
}

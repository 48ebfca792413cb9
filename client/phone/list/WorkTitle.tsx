import { useTranslation } from 'react-i18next'
import { isChinese } from '../../core/format/chinese.ts'
import styles from './list.module.css'
import { OwnWords } from './OwnWords.tsx'

type WorkTitleProps = {
  work: { title: string; occupation?: { name: string } | null | undefined }
  /** In one line, within a sentence. */
  inline?: boolean
}

/** What a posting calls itself; beside a Chinese title stands, in English, the occupation that it is for. */
export const WorkTitle = ({ work: { title, occupation }, inline = false }: WorkTitleProps) => {
  const { i18n } = useTranslation()
  if (i18n.language !== 'en' || !isChinese(title)) return title
  return (
    <>
      {occupation && <span className={inline ? undefined : styles['called']}>{occupation.name}</span>}{' '}
      <OwnWords text={title} quiet />
    </>
  )
}

import { useTranslation } from 'react-i18next'
import { OwnWords } from './OwnWords.tsx'

type FirmNameProps = { firm: { name: string; nameEn?: string | null | undefined } }

/** A firm by the name that its reader can read, where it has one. */
export const FirmName = ({ firm: { name, nameEn } }: FirmNameProps) => {
  const { i18n } = useTranslation()
  return i18n.language === 'en' && nameEn ? nameEn : <OwnWords text={name} quiet />
}

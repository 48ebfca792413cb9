import { useWords as useApplicantWords } from '../../core/applications/words.ts'
import button from '../../phone/action/button.module.css'
import form from '../../phone/fields/form.module.css'

/** The way to a CV of these parts of the own file, or of an application; in both languages. */
export const CvLinks = ({ path }: { path: string }) => {
  const t = useApplicantWords()
  const joint = path.includes('?') ? '&' : '?'
  return (
    <section className={form['block']} aria-label={t('cv.title')}>
      <h2>{t('cv.title')}</h2>
      {(['zh-CN', 'en'] as const).map((language) => (
        <p key={language}>
          <a
            className={`${button['button']} ${button['plain']}`}
            href={`${path}${joint}lang=${language}`}
            download="cv.pdf"
          >
            {t(language === 'en' ? 'cv.en' : 'cv.zh_CN')}
          </a>
        </p>
      ))}
    </section>
  )
}

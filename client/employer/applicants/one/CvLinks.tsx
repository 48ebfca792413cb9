import { Button } from 'antd'
import { useWords as useApplicantWords } from '../../../core/applications/words.ts'

/** The way to the CV of an application, in both languages. */
export const CvLinks = ({ id }: { id: string }) => {
  const t = useApplicantWords()
  return (
    <p className="spread">
      <Button href={`/cv/${id}?lang=zh-CN`} download="cv.pdf">
        {t('cv.zh_CN')}
      </Button>
      <Button href={`/cv/${id}?lang=en`} download="cv.pdf">
        {t('cv.en')}
      </Button>
    </p>
  )
}

import { Button, Modal } from 'antd'
import { useFormat } from '../../core/format/use-format.ts'
import type { LookFragment } from './generated/seen.ts'
import { useWords } from '../words.ts'

/** The way to a look that was opened: a tab of its own, to which the token goes behind `#`, where no log sees it. */
export const SeenReady = ({
  face,
  look: { token, look },
  close,
}: {
  face: 'veteran' | 'employer'
  look: LookFragment
  close: () => void
}) => {
  const t = useWords()
  const format = useFormat()
  return (
    <Modal open title={t('seeing.ready')} footer={null} onCancel={close}>
      <p>{t('seeing.readyText', { name: look.name, until: format.moment(look.until) })}</p>
      <Button
        type="primary"
        href={`/seen-as/${face}#${token}`}
        target="_blank"
        rel="noopener noreferrer"
        onClick={close}
      >
        {t('seeing.open')}
      </Button>
    </Modal>
  )
}

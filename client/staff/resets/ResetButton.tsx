import { Button, Modal } from 'antd'
import { useState } from 'react'
import { phoneText } from '../../core/format/phone.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { useWords } from '../words.ts'
import type { HandedFragment } from './generated/resets.ts'
import { ResetDialog, type Whose } from './ResetDialog.tsx'

/** The code that is handed over, told this once. */
const HandedCode = ({ handed, close }: { handed: HandedFragment; close: () => void }) => {
  const t = useWords()
  const format = useFormat()
  return (
    <Modal
      open
      title={t('resets.handedOf', { name: handed.name })}
      okText={t('resets.handedOk')}
      onOk={close}
      cancelButtonProps={{ hidden: true }}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
    >
      <p>{t('resets.handed', { phone: phoneText(handed.phone), until: format.moment(handed.expiresAt) })}</p>
      <p>
        <code style={{ fontSize: 28 }}>{handed.code}</code>
      </p>
    </Modal>
  )
}

/** A way back in for somebody who came in person. */
export const ResetButton = ({ of, name, small = false }: { of: Whose; name: string; small?: boolean }) => {
  const t = useWords()
  const [isAsking, setAsking] = useState(false)
  const [handed, setHanded] = useState<HandedFragment>()
  const close = () => setAsking(false)
  const given = (code: HandedFragment) => {
    close()
    setHanded(code)
  }
  const look = small ? { size: 'small' as const, 'aria-label': t('resets.titleOf', { name }) } : {}
  return (
    <>
      <Button {...look} onClick={() => setAsking(true)}>
        {t('resets.reset')}
      </Button>
      {isAsking ? <ResetDialog of={of} name={name} handed={given} close={close} /> : null}
      {handed ? <HandedCode handed={handed} close={() => setHanded(undefined)} /> : null}
    </>
  )
}

import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Banner } from '../panel/Banner.tsx'
import text from '../text.module.css'
import { useWords } from '../words.ts'

type Props = { token: string | null; close: () => void }

/** The key, which is told this once; it closes only when it is said to be kept. */
export const MadeKeyDialog = ({ token, close }: Props) => {
  const t = useWords()
  const [isCopied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard.writeText(token ?? '').then(() => setCopied(true))
  return (
    <Modal
      open
      title={t('keys.madeTitle')}
      okText={t('keys.close')}
      onOk={close}
      cancelButtonProps={{ hidden: true }}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
    >
      <Banner type="warning" title={t(token === null ? 'keys.lost' : 'keys.madeHint')} />
      {token === null ? null : (
        <>
          <p>
            <code className={text['whole']}>{token}</code>
          </p>
          <Button onClick={copy}>{t(isCopied ? 'keys.copied' : 'keys.copy')}</Button>
        </>
      )}
    </Modal>
  )
}

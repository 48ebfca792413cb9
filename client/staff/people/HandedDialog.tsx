import { Modal } from 'antd'
import type { AddStaffMutation } from './generated/people.ts'
import { useWords } from '../words.ts'

export type Handed = AddStaffMutation['addStaff']

/** A password that is told this once. */
export const HandedDialog = ({ handed, close }: { handed: Handed; close: () => void }) => {
  const t = useWords()
  return (
    <Modal
      open
      title={t('people.handedTitle', { name: handed.staff.name })}
      okText={t('people.handedOk')}
      onOk={close}
      cancelButtonProps={{ hidden: true }}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
    >
      <p>{t('people.handedHint')}</p>
      <p>
        <code>{handed.password}</code>
      </p>
    </Modal>
  )
}

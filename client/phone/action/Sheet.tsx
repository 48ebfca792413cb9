import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import styles from './sheet.module.css'

type SheetProps = { open: boolean; title: string; onClose: () => void; children: ReactNode }

/**
 * A full-height sheet over the page; the native dialog keeps the focus inside and gives it back. An element marked
 * `data-focus-first` takes the focus instead of the way out.
 */
export const Sheet = ({ open, title, onClose, children }: SheetProps) => {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open && !dialog.current?.open) {
      dialog.current?.showModal()
      dialog.current?.querySelector<HTMLElement>('[data-focus-first]')?.focus()
    }
    if (!open) dialog.current?.close()
  }, [open])
  return (
    <dialog ref={dialog} className={styles['sheet']} aria-label={title} onClose={onClose}>
      {open && (
        <div className={styles['inside']}>
          <header className={styles['head']}>
            <h2>{title}</h2>
            <Button look="quiet" onClick={onClose}>
              {t('action.close')}
            </Button>
          </header>
          {children}
        </div>
      )}
    </dialog>
  )
}

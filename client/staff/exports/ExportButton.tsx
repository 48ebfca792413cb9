import { Button } from 'antd'
import { useState } from 'react'
import type { ExportAsked, ExportList } from '../../../rules/export.ts'
import { Icon } from '../../desk/action/Icon.tsx'
import styles from '../../desk/list/list.module.css'
import { ExportDialog } from './ExportDialog.tsx'
import { useWords } from '../words.ts'

type Props = {
  /** Which lists it can be; the first unless another is chosen. */
  lists: readonly [ExportList, ...ExportList[]]
  /** What the list is narrowed to. */
  asked: Partial<Omit<ExportAsked, 'list' | 'reason'>>
  total: number | undefined
}

/** Beneath a list that names people: it is taken along as an act of its own, with a reason. */
export const ExportButton = ({ lists, asked, total }: Props) => {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles['tools']}>
      <span>{t('exports.named')}</span>
      <Button size="small" icon={<Icon name="file" />} disabled={total === 0} onClick={() => setOpen(true)}>
        {t('exports.ask')}
      </Button>
      {isOpen ? <ExportDialog lists={lists} asked={asked} close={() => setOpen(false)} /> : null}
    </div>
  )
}

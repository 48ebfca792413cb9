import { Button } from 'antd'
import { useEffect } from 'react'
import { Failed } from '../../desk/list/Failed.tsx'
import { useStaffText } from '../words.ts'
import { CheckPanel } from './CheckPanel.tsx'
import type { CheckProps } from './EmployerCheck.tsx'
import { useKeys } from './use-keys.ts'
import { useVeteranFile } from './use-veteran-file.ts'
import { VeteranFacts } from './VeteranFacts.tsx'
import styles from './queue.module.css'
import panel from '../../desk/panel/panel.module.css'

type Props = CheckProps & { name: string; keysOn: boolean }

/** One veteran to check: the file stays shut until it is asked for, because opening it is logged. */
export const VeteranCheck = ({ id, name, keysOn, isBusy, opened, verify, giveBack }: Props) => {
  const t = useStaffText()
  const { veteran, failure, isOpening, open } = useVeteranFile(id)
  useKeys(veteran ? {} : { o: () => void open() }, keysOn)
  useEffect(() => {
    opened(veteran)
    return () => opened(null)
  }, [veteran, opened])
  if (failure) return <Failed failure={failure} again={() => void open()} />
  if (!veteran)
    return (
      <article className={panel['panel']} aria-label={t('queue.file')}>
        <h2>{name}</h2>
        <p className={styles['logged']}>▲ {t('queue.openHint')}</p>
        <Button type="primary" loading={isOpening} onClick={() => void open()}>
          {t('queue.open')}
        </Button>
      </article>
    )
  return (
    <CheckPanel
      name={veteran.name}
      isBusy={isBusy}
      verify={() => verify(veteran)}
      giveBack={() => giveBack(veteran)}
    >
      <output className={styles['logged']}>▲ {t('queue.openNotice')}</output>
      <VeteranFacts veteran={veteran} />
    </CheckPanel>
  )
}
